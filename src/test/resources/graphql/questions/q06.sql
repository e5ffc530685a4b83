select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.meeting_id, r.mechanism_id, r.issue_id, r.title, r.date_earliest as cursor_value from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where r.meeting_id = parent.id and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select r.id, r.issuer_id, r.publisher, r.title, r.url from source r where r.id = any($1)

select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.locality, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from meeting r where r.id = any($1)

select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id, r.locality, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from meeting r where r.slug = $1

select s.agreement_id as owner_id, s.* from agreement_step s where s.agreement_id = any($1) order by s.date_earliest, s.ordinal
