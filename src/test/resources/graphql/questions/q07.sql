select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select kept_record((select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )), kept_record((select id from party p where p.id = coalesce((select id from party where upper($2::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($2::varchar))) ))

select m.id as owner_id, last.* from unnest($1::bigint[]) as m (id) cross join lateral (select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral from meeting r where r.mechanism_id = m.id and r.status = 'HELD' and not r.withdrawn and r.date_earliest <= $2 order by r.date_earliest desc, r.id desc limit 1) last

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.version, r.withdrawn, r.slug, r.name, r.level, r.launched_edtf, r.launched_earliest, r.launched_latest, r.launched_words, r.lapses_after_months, array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1) as party_ids, r.name as cursor_value from mechanism r where mechanism_state(r.id, $2) = $3 and r.id in (select mechanism_id from mechanism_party where party_id = $4) and r.id in (select mechanism_id from mechanism_party where party_id = $5) and not r.withdrawn order by r.name asc, r.id asc limit 21) page

select r.id, r.version, r.withdrawn, r.kind, r.code, r.name, r.official_name, r.alpha3, r.numeric_code, r.region, r.subregion, r.capital, r.acronym, r.headquarters, r.existed_from_edtf, r.existed_from_earliest, r.existed_from_latest, r.existed_from_words, r.existed_to_edtf, r.existed_to_earliest, r.existed_to_latest, r.existed_to_words, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.kind, r.code, r.name, r.official_name, r.alpha3, r.numeric_code, r.region, r.subregion, r.capital, r.acronym, r.headquarters, r.existed_from_edtf, r.existed_from_earliest, r.existed_from_latest, r.existed_from_words, r.existed_to_edtf, r.existed_to_earliest, r.existed_to_latest, r.existed_to_words, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.slug, r.issuer_id, r.kind, r.publisher, r.author, r.title, r.url, r.language, r.licence, r.machine_coded, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from source r where r.id = any($1)

select r.id, r.version, r.withdrawn, r.slug, r.issuer_id, r.kind, r.publisher, r.author, r.title, r.url, r.language, r.licence, r.machine_coded, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from source r where r.id = any($1)
