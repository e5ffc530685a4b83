select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select r.id, r.issuer_id, r.publisher, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from source r where r.id = any($1)

select r.id, r.issuer_id, r.publisher, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from source r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.title, r.kind, r.visit_class, r.status, r.level, r.locality, r.ordinal, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from meeting r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.title, r.kind, r.visit_class, r.status, r.level, r.locality, r.ordinal, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from meeting r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words from issue r where r.slug = $1

select row.*, null as "issue:", "issue".*, null as "holder:", "holder".*, null as "speaker:", "speaker".* from (select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select distinct on (cursor_value, id) owned.* from (with recursive part as (select parent.id::bigint as id union select i.id from issue i join part on i.parent_id = part.id) select id from part) owner cross join lateral (select r.id, r.issue_id, r.holder_id, r.speaker_id, r.meeting_id, r.summary, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, r.reported_by_id, r.reported_by_publisher, r.date_earliest as cursor_value from position r where r.stance = $2 and r.date_latest >= $3 and r.date_earliest <= $4 and r.date_earliest >= least($5::date, (select min(spanning.date_earliest) from (select d.date_earliest from position d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $6::date offset 0) spanning)) and r.issue_id = owner.id and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) owned order by cursor_value asc, id asc limit 21) page) row left join lateral (select r.id, r.version, r.withdrawn, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words from issue r where r.id = row.issue_id offset 0) "issue" on true left join lateral (select r.id, r.kind, r.code from party r where r.id = row.holder_id offset 0) "holder" on true left join lateral (select r.id, r.full_name from official r where r.id = row.speaker_id offset 0) "speaker" on true
