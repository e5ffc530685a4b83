-- What tables alone do not tell, for every server but Entente, in a schema of its own. Each statement
-- is planned for its values, as some of them are a thousand times as common as others.

drop schema if exists peers cascade;
create schema peers;

-- The latest meetings that a party attended.
create function peers.latest_meetings(party_id bigint, size integer) returns setof public.meeting
  language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan as $$
begin
  return query
    select m.* from public.meeting m
    where m.id in (select a.meeting_id from public.attendance a where a.party_id = $1)
      and not m.withdrawn
    order by m.date_earliest desc, m.id desc limit $2;
end $$;

-- The last meeting that two parties had held.
create function peers.last_meeting(one bigint, other bigint) returns public.meeting
  language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  found public.meeting;
begin
  select m.* into found from public.meeting m
  where m.id in (select a.meeting_id from public.attendance a where a.party_id = $1)
    and m.id in (select a.meeting_id from public.attendance a where a.party_id = $2)
    and m.status = 'HELD' and m.date_earliest <= current_date and not m.withdrawn
  order by m.date_earliest desc, m.id desc limit 1;
  return found;
end $$;

-- What stands in a timeline: one of the four numbers is given.
create type peers.timeline_item as (
  kind varchar, meeting_id bigint, position_id bigint, agreement_step_id bigint,
  measure_step_id bigint);

-- The latest that two parties share.
create function peers.timeline(one bigint, other bigint, size integer)
  returns setof peers.timeline_item
  language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan as $$
begin
  return query select item.kind::varchar,
    case when item.kind = 'Meeting' then item.id end,
    case when item.kind = 'Position' then item.id end,
    case when item.kind = 'AgreementStep' then item.id end,
    case when item.kind = 'MeasureStep' then item.id end
  from (
    (select 'Meeting' as kind, m.id, m.date_earliest, m.id * 4 as place
      from public.meeting m
      where m.id in (select a.meeting_id from public.attendance a where a.party_id = $1)
        and m.id in (select a.meeting_id from public.attendance a where a.party_id = $2)
        and not m.withdrawn
      order by m.date_earliest desc, m.id desc limit $3)
    union all
    (select 'Position', p.id, p.date_earliest, p.id * 4 + 1
      from public.position p
      where p.holder_id in ($1, $2) and not p.withdrawn
        and (((select true from public.attendance a
              where a.meeting_id = p.meeting_id and a.party_id = $1 limit 1)
            and (select true from public.attendance a
              where a.meeting_id = p.meeting_id and a.party_id = $2 limit 1))
          or p.issue_id in (select i.issue_id from public.issue_party i where i.party_id = $1)
            and p.issue_id in (select i.issue_id from public.issue_party i where i.party_id = $2))
      order by p.date_earliest desc, p.id desc limit $3)
    union all
    (select 'AgreementStep', s.id, s.date_earliest, s.id * 4 + 2
      from public.agreement_step s join public.agreement a on a.id = s.agreement_id
      where a.id in (select p.agreement_id from public.agreement_party p where p.party_id = $1)
        and a.id in (select p.agreement_id from public.agreement_party p where p.party_id = $2)
        and not a.withdrawn
      order by s.date_earliest desc, s.id desc limit $3)
    union all
    (select 'MeasureStep', s.id, s.date_earliest, s.id * 4 + 3
      from public.measure_step s join public.measure m on m.id = s.measure_id
      where (m.imposed_by_id = $1
            and m.id in (select t.measure_id from public.measure_target t where t.party_id = $2)
          or m.imposed_by_id = $2
            and m.id in (select t.measure_id from public.measure_target t where t.party_id = $1))
        and not m.withdrawn
      order by s.date_earliest desc, s.id desc limit $3)) item
  order by item.date_earliest desc, item.place desc limit $3;
end $$;
