select kept_record((select r.id from official r where r.slug = $1::varchar)), kept_record((select r.id from official r where r.slug = $2::varchar))

select parent.id as parent_id, (select count(*) from (meeting_official join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.official_id) = ($2) and (select true from meeting_official l where l.id = r.id and (l.official_id) = ($3) limit 1) and r.date_earliest <= $4 and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, r.date_earliest as cursor_value from (meeting_official join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.official_id) = ($2) and (select true from meeting_official l where l.id = r.id and (l.official_id) = ($3) limit 1) and r.date_earliest <= $4 and not r.withdrawn order by r.date_earliest asc, r.id asc limit 2) page

select r.id, r.full_name from official r where r.slug = $1

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.party_id, r.accredited_to_id, r.title from post r where r.id = any($1)

select r.official_id as owner_id, r.* from term r where r.official_id = any($1) and not r.withdrawn order by r.from_earliest, r.id

select row.*, null as "source:", "source".* from (select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id) row left join lateral (select r.id, r.issuer_id, r.publisher from source r where r.id = row.source_id offset 0) "source" on true
