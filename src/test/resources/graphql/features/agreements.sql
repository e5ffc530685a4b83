select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select a.id as owner_id, agreement_status(a.id, $2) as status from agreement a where a.id = any($1)

select kept_record((select r.id from party r where r.code = $1::varchar)), kept_record((select r.id from party r where r.code = $2::varchar))

select parent.id as parent_id, (select count(*) from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where exists (select from agreement_step s where s.agreement_id = r.id and s.status in ('AGREED', 'SCHEDULED', 'PARTLY_FULFILLED') and s.date_earliest <= $2 and not exists (select from agreement_step later where later.agreement_id = s.agreement_id and later.date_earliest <= $3 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and r.id in (select agreement_id from agreement_party where party_id = $4) and r.id in (select agreement_id from agreement_party where party_id = $5) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.meeting_id, r.mechanism_id, r.issue_id, r.title, r.kind, r.summary, array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1) as party_ids, r.date_earliest as cursor_value from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where exists (select from agreement_step s where s.agreement_id = r.id and s.status in ('AGREED', 'SCHEDULED', 'PARTLY_FULFILLED') and s.date_earliest <= $2 and not exists (select from agreement_step later where later.agreement_id = s.agreement_id and later.date_earliest <= $3 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and r.id in (select agreement_id from agreement_party where party_id = $4) and r.id in (select agreement_id from agreement_party where party_id = $5) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.country_id, r.host_id, r.occasion_id, r.mechanism_id from meeting r where r.id = any($1)

select r.id, r.slug, r.issuer_id from source r where r.id = any($1)

select r.id, r.slug, r.meeting_id, r.mechanism_id, r.issue_id, r.title, r.kind, r.summary, array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1) as party_ids from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where r.id = any($1)

select r.id, r.slug, r.meeting_id, r.mechanism_id, r.issue_id, r.title, r.kind, r.summary, array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1) as party_ids from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where r.slug = $1

select s.agreement_id as owner_id, s.* from agreement_step s where s.agreement_id = any($1) order by s.date_earliest, s.ordinal
