select a.meeting_id as owner_id, a.* from attendance a where a.meeting_id = any($1) order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR', 'OBSERVER']::varchar[], a.role), a.id

select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select r.* from post r where r.id = any($1)

select r.* from source r where r.id = any($1)

select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral from meeting r where r.id = (select id from meeting where slug = $1 union all select record_id from slug_alias where kind = upper('meeting') and slug = $1 limit 1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)
