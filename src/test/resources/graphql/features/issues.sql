select kept_record((select r.id from party r where r.code = $1::varchar))

select parent.id as parent_id, (select count(*) from (meeting_issue join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.issue_id) = (parent.id) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, (select count(*) from (select distinct owned.id from (with recursive part as (select parent.id::bigint as id union select i.id from issue i join part on i.parent_id = part.id) select id from part) owner cross join lateral (select r.id from position r where r.holder_id = $2 and r.issue_id = owner.id and not r.withdrawn) owned) once) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select distinct on (cursor_value, id) owned.* from (with recursive part as (select parent.id::bigint as id union select i.id from issue i join part on i.parent_id = part.id) select id from part) owner cross join lateral (select r.id, r.slug, r.issue_id, r.holder_id, r.speaker_id, r.meeting_id, r.date_earliest as cursor_value from position r where r.holder_id = $2 and r.issue_id = owner.id and not r.withdrawn order by r.date_earliest desc, r.id desc limit 3) owned order by cursor_value desc, id desc limit 3) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.date_earliest as cursor_value from (meeting_issue join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.issue_id) = (parent.id) and not r.withdrawn order by r.date_earliest desc, r.id desc limit 3) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.imposed_by_id, r.issue_id, r.date_earliest as cursor_value from (measure_issue join (select measure.*, first.date_edtf, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) dated using (id)) r where (r.within_id) = (parent.id) and not r.withdrawn order by r.date_earliest desc, r.id desc limit 3) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.meeting_id, r.mechanism_id, r.issue_id, r.date_earliest as cursor_value from (agreement_issue join (select agreement.*, first.date_edtf, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) dated using (id)) r where (r.within_id) = (parent.id) and not r.withdrawn order by r.date_earliest desc, r.id desc limit 3) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids, r.title as cursor_value from issue r where r.kind = $2 and not r.withdrawn order by r.title asc, r.id asc limit 21) page

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = (select id from issue where slug = $1 union all select record_id from slug_alias where kind = upper('issue') and slug = $1 limit 1)

select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.slug = $1

select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.slug = $1

select r.id, r.slug, r.parent_id, r.title, r.kind, r.coined_edtf, r.coined_earliest, r.coined_latest, r.coined_words, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.slug = $1

select r.parent_id as owner_id, r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.parent_id = any($1) and not r.withdrawn order by r.title

select record_id as owner_id, slug from slug_alias where record_id = any($1) order by slug

select s.issue_id as owner_id, s.* from issue_spelling s where s.issue_id = any($1) order by s.language, s.text
