select array(with recursive part as (select kept_record((select r.id from issue r where r.slug = $1::varchar))::bigint as id union select i.id from issue i join part on i.parent_id = part.id) select id from part)

select kept_record((select r.id from party r where r.code = $1::varchar))

select parent.id as parent_id, (select count(*) from official r where exists (select from term t join post p on p.id = t.post_id cross join (select $2::date as day) asked where t.official_id = r.id and not t.withdrawn and t.from_earliest <= asked.day and (t.to_latest is null or t.to_latest > asked.day) and (t.to_edtf is distinct from 'XXXX' or (asked.day <= t.from_latest + 1826 and not was_followed(t.post_id, t.from_latest, asked.day))) and p.party_id = $3 and p.kind = $4) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.full_name, r.family_name, r.wikidata_id, (select jsonb_object_agg(n.language, n.text) from official_name n where n.official_id = r.id) as names, array(select a.name from official_alias a where a.official_id = r.id order by 1) as aliases, r.sort_name as cursor_value from official r where exists (select from term t join post p on p.id = t.post_id cross join (select $2::date as day) asked where t.official_id = r.id and not t.withdrawn and t.from_earliest <= asked.day and (t.to_latest is null or t.to_latest > asked.day) and (t.to_edtf is distinct from 'XXXX' or (asked.day <= t.from_latest + 1826 and not was_followed(t.post_id, t.from_latest, asked.day))) and p.party_id = $3 and p.kind = $4) and not r.withdrawn order by r.sort_name asc, r.id asc limit 21) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.date_earliest as cursor_value from (meeting_official join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.official_id) = (parent.id) and r.date_latest >= $2 and r.date_earliest <= $3 and r.date_earliest >= least($4::date, (select min(spanning.date_earliest) from (select d.date_earliest from meeting d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $5::date offset 0) spanning)) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.issue_id, r.holder_id, r.speaker_id, r.meeting_id, r.stance, r.date_earliest as cursor_value from position r where r.issue_id = any($2) and r.date_earliest <= $3 and r.speaker_id = parent.id and not r.withdrawn order by r.date_earliest desc, r.id desc limit 3) page

select r.id, r.full_name, r.family_name, r.wikidata_id, (select jsonb_object_agg(n.language, n.text) from official_name n where n.official_id = r.id) as names, array(select a.name from official_alias a where a.official_id = r.id order by 1) as aliases from official r where r.slug = $1

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.party_id, r.accredited_to_id, r.title, r.kind from post r where r.id = any($1)

select r.official_id as owner_id, r.* from term r where r.official_id = any($1) and not r.withdrawn and r.from_earliest <= $2 and (r.to_latest is null or r.to_latest > $2) and (r.to_edtf is distinct from 'XXXX' or ($2 <= r.from_latest + 1826 and not was_followed(r.post_id, r.from_latest, $2))) order by r.from_earliest, r.id

select r.official_id as owner_id, r.* from term r where r.official_id = any($1) and not r.withdrawn and r.from_earliest <= $2 and (r.to_latest is null or r.to_latest > $2) and (r.to_edtf is distinct from 'XXXX' or ($2 <= r.from_latest + 1826 and not was_followed(r.post_id, r.from_latest, $2))) order by r.from_earliest, r.id

select r.official_id as owner_id, r.* from term r where r.official_id = any($1) and not r.withdrawn order by r.from_earliest, r.id

select row.*, null as "source:", "source".* from (select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id) row left join lateral (select r.id, r.issuer_id, r.title from source r where r.id = row.source_id offset 0) "source" on true
