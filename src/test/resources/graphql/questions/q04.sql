select r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select r.*, null as bilateral from meeting r where r.id = (select id from meeting where slug = $1 union all select record_id from slug_alias where kind = upper('meeting') and slug = $1 limit 1)

select r.*, null as names from party r where r.id = any($1)

select r.meeting_id as owner_id, r.* from position r where r.meeting_id = any($1) and not r.withdrawn order by r.date_earliest, r.id
