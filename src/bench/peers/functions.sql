-- What tables alone do not tell, for every server but Entente, in a schema of its own. Where it
-- matters statements are planned for their values, as some are a thousand times as common as others.

drop schema if exists peers cascade;
create schema peers;

-- The latest meetings that a party attended.
create function peers.latest_meetings(party_id bigint, size integer) returns setof public.meeting
  language sql stable rows 20 as $$
  select m.* from public.meeting_party p join public.meeting m on m.id = p.id
  where p.party_id = $1 and not m.withdrawn
  order by p.date_earliest desc, p.id desc limit $2
$$;

-- The latest meetings that two parties attended, of those held by that day where one is given.
create function peers.shared_meetings(one bigint, other bigint, held_by date, size integer)
  returns setof public.meeting
  language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan as $$
begin
  return query
    select m.*
    from public.meeting_party a
      join public.meeting_party b on b.date_earliest = a.date_earliest and b.id = a.id
      join public.meeting m on m.id = a.id
    where a.party_id = $1 and b.party_id = $2 and not m.withdrawn
      and ($3 is null or m.status = 'HELD' and a.date_earliest <= $3)
    order by a.date_earliest desc, a.id desc limit $4;
end $$;

-- The latest positions of two parties on issues of both.
create function peers.positions_on_issues(one bigint, other bigint, size integer)
  returns setof public.position
  language sql stable rows 20 as $$
  select p.* from unnest(array[$1, $2]) h (id)
    cross join (
      select i.issue_id from public.issue_party i where i.party_id = $1
      intersect select i.issue_id from public.issue_party i where i.party_id = $2) i
    cross join lateral (
      select * from public.position p
      where p.holder_id = h.id and p.issue_id = i.issue_id and not p.withdrawn
      order by p.date_earliest desc, p.id desc limit $3) p
$$;

-- And at meetings of both: where these are few, among all that was said there. Else what was said at
-- the latest tells since when there is enough, and only what is as late can come before it.
create function peers.positions_at_meetings(one bigint, other bigint, size integer)
  returns setof public.position
  language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan as $$
declare
  few constant integer := 1000;
  meetings bigint[] := peers.meetings_of_both($1, $2, few);
  since date;
begin
  if cardinality(meetings) = few then
    since := (
      select p.date_earliest from public.position p
      where p.meeting_id = any(meetings[1:100]) and p.holder_id in ($1, $2) and not p.withdrawn
      order by p.date_earliest desc offset $3 - 1 limit 1);
    if since is null then
      meetings := peers.meetings_of_both($1, $2, null);
    end if;
  end if;
  if since is null then
    return query
      select * from public.position p
      where p.meeting_id = any(meetings) and p.holder_id in ($1, $2) and not p.withdrawn
      order by p.date_earliest desc, p.id desc limit $3;
  else
    return query
      select * from public.position p
      where p.holder_id in ($1, $2) and p.date_earliest >= since and not p.withdrawn
        and (select count(*) from public.meeting_party a
          where a.id = p.meeting_id and a.party_id in ($1, $2)) = 2
      order by p.date_earliest desc, p.id desc limit $3;
  end if;
end $$;

create function peers.meetings_of_both(one bigint, other bigint, size integer) returns bigint[]
  language plpgsql stable as $$
begin
  return array(
    select a.id
    from public.meeting_party a
      join public.meeting_party b on b.date_earliest = a.date_earliest and b.id = a.id
    where a.party_id = $1 and b.party_id = $2
    order by a.date_earliest desc, a.id desc limit $3);
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
      from peers.shared_meetings($1, $2, null, $3) m)
    union all
    (select 'Position', p.id, p.date_earliest, p.id * 4 + 1
      from peers.positions_at_meetings($1, $2, $3) p)
    union
    (select 'Position', p.id, p.date_earliest, p.id * 4 + 1
      from peers.positions_on_issues($1, $2, $3) p)
    union all
    (select 'AgreementStep', s.id, s.date_earliest, s.id * 4 + 2
      from public.agreement_step s join public.agreement a on a.id = s.agreement_id
      where a.id in (select p.agreement_id from public.agreement_party p where p.party_id = $1)
        and a.id in (select p.agreement_id from public.agreement_party p where p.party_id = $2)
        and not a.withdrawn
      order by s.date_earliest desc, s.id desc limit $3)
    union all
    (select 'MeasureStep', s.id, s.date_earliest, s.id * 4 + 3
      from public.measure m
        join public.measure_target t on t.measure_id = m.id
        join public.measure_step s on s.measure_id = m.id
      where (m.imposed_by_id, t.party_id) in (($1, $2), ($2, $1)) and not m.withdrawn
      order by s.date_earliest desc, s.id desc limit $3)) item
  order by item.date_earliest desc, item.place desc limit $3;
end $$;
