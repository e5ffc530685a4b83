select array(with recursive part as (select kept_record((select r.id from issue r where r.slug = $1::varchar))::bigint as id union select i.id from issue i join part on i.parent_id = part.id) select id from part)

select c.record_id as owner_id, c.*, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id

select r.id, r.country_id, r.host_id, r.occasion_id, r.mechanism_id from meeting r where r.slug = $1

select r.id, r.issuer_id, r.publisher, r.title, r.url from source r where r.id = any($1)

select row.*, null as "holder:", "holder".*, null as "speaker:", "speaker".* from (select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.issue_id, r.holder_id, r.speaker_id, r.meeting_id, r.stance, r.summary, r.quotation, r.quotation_language, r.reported_by_id, r.reported_by_publisher, r.date_earliest as cursor_value from position r where r.issue_id = any($2) and r.meeting_id = parent.id and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page) row left join lateral (select r.id, r.kind, r.code from party r where r.id = row.holder_id offset 0) "holder" on true left join lateral (select r.id, r.full_name from official r where r.id = row.speaker_id offset 0) "speaker" on true
