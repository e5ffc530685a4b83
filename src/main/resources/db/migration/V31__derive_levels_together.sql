-- The levels of many meetings by one query, by the rule of meeting_level, which asks it now for one.
create function meeting_levels(meetings bigint[]) returns table (id bigint, level varchar) language sql stable as $$
  with delegation as (
    select a.meeting_id, max(case
        when p.kind in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT') then 3
        when p.kind in ('FOREIGN_MINISTER', 'MINISTER') then 2
        else 1 end) as rank
    from attendance a join post p on p.id = a.post_id
    where a.meeting_id = any(meetings) and a.role not in ('OBSERVER', 'MEDIATOR')
    group by a.meeting_id, a.party_id),
  ranks as (select meeting_id, array_agg(rank order by rank desc) as rank from delegation group by meeting_id)
  select m.id, case coalesce(r.rank[2], r.rank[1])
    when 3 then 'LEADERS' when 2 then 'MINISTERS' when 1 then 'OFFICIALS' end
  from unnest(meetings) as m (id) left join ranks r on r.meeting_id = m.id
$$;

create or replace function meeting_level(meeting bigint) returns varchar language sql stable as $$
  select level from meeting_levels(array[meeting])
$$;

create or replace function derive_meeting_levels() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    update meeting m set level = d.level
    from meeting_levels(array(select distinct meeting_id from added)) d
    where m.id = d.id and m.level is distinct from d.level;
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    update meeting m set level = d.level
    from meeting_levels(array(select distinct meeting_id from removed)) d
    where m.id = d.id and m.level is distinct from d.level;
  end if;
  return null;
end $$;
