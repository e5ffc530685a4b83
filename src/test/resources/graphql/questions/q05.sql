select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.meeting_id, r.mechanism_id, r.issue_id, r.title, r.kind, r.summary, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1) as party_ids, r.date_earliest as cursor_value from (select agreement.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from agreement join agreement_step first on first.agreement_id = agreement.id and first.ordinal = 1) r where r.meeting_id = parent.id and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select r.id, r.country_id, r.host_id, r.occasion_id, r.mechanism_id from meeting r where r.slug = $1

select r.id, r.kind, r.code from party r where r.id = any($1)

select row.*, null as "source:", "source".* from (select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id) row left join lateral (select r.id, r.issuer_id, r.publisher from source r where r.id = row.source_id offset 0) "source" on true
