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
  language sql stable rows 20 as $$
  select m.* from public.relation_item i join public.meeting m on m.id = i.id
  where i.one_id = least($1, $2) and i.other_id = greatest($1, $2) and i.item = 'MEETING'
    and ($3 is null or m.status = 'HELD' and i.date_earliest <= $3)
  order by i.date_earliest desc, i.id desc limit $4
$$;

-- What stands in a timeline: one of the four numbers is given.
create type peers.timeline_item as (
  kind varchar, meeting_id bigint, position_id bigint, agreement_step_id bigint,
  measure_step_id bigint);

-- The latest that two parties share: of each kind as many as are asked for.
create function peers.timeline(one bigint, other bigint, size integer)
  returns setof peers.timeline_item
  language sql stable rows 20 as $$
  select item.kind::varchar,
    case when item.kind = 'Meeting' then item.id end,
    case when item.kind = 'Position' then item.id end,
    case when item.kind = 'AgreementStep' then item.id end,
    case when item.kind = 'MeasureStep' then item.id end
  from (
    (select 'Meeting' as kind, i.id, i.date_earliest, i.id * 4 as place
      from public.relation_item i
      where i.one_id = least($1, $2) and i.other_id = greatest($1, $2) and i.item = 'MEETING'
      order by i.date_earliest desc, i.id desc limit $3)
    union all
    (select 'Position', i.id, i.date_earliest, i.id * 4 + 1
      from public.relation_item i
      where i.one_id = least($1, $2) and i.other_id = greatest($1, $2) and i.item = 'POSITION'
      order by i.date_earliest desc, i.id desc limit $3)
    union all
    (select 'AgreementStep', i.id, i.date_earliest, i.id * 4 + 2
      from public.relation_item i
      where i.one_id = least($1, $2) and i.other_id = greatest($1, $2) and i.item = 'AGREEMENT'
      order by i.date_earliest desc, i.id desc limit $3)
    union all
    (select 'MeasureStep', i.id, i.date_earliest, i.id * 4 + 3
      from public.relation_item i
      where i.one_id = least($1, $2) and i.other_id = greatest($1, $2) and i.item = 'MEASURE'
      order by i.date_earliest desc, i.id desc limit $3)) item
  order by item.date_earliest desc, item.place desc limit $3
$$;
