select r.id, r.country_id, r.host_id, r.occasion_id, r.mechanism_id from meeting r where r.slug = $1

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.parent_id, r.title from issue r where r.id = any($1)

select r.meeting_id as owner_id, r.* from position r where r.meeting_id = any($1) and not r.withdrawn order by r.date_earliest, r.id
