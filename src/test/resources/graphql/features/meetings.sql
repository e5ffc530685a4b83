select (select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($2::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($2::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($3::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($3::varchar))) )::bigint

select a.meeting_id as owner_id, a.* from attendance a where a.meeting_id = any($1) order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR', 'OBSERVER']::varchar[], a.role), a.id

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select parent.id as parent_id, (select count(*) from (meeting_party join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where r.level = $2 and r.status = $3 and (r.party_id) = ($4) and r.id in (select id from meeting_party where (party_id) = ($5)) and r.id in (select id from meeting_party where (party_id) = ($6)) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral, r.date_earliest as cursor_value from (meeting_party join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where r.level = $2 and r.status = $3 and (r.party_id) = ($4) and r.id in (select id from meeting_party where (party_id) = ($5)) and r.id in (select id from meeting_party where (party_id) = ($6)) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 3) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral, r.date_earliest as cursor_value from meeting r where r.date_latest >= $2 and r.date_earliest >= least($3::date, (select min(spanning.date_earliest) from (select d.date_earliest from meeting d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $4::date offset 0) spanning)) and r.mechanism_id = parent.id and not r.withdrawn order by r.date_earliest desc, r.id desc limit 21) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral, r.date_earliest as cursor_value from meeting r where r.occasion_id = parent.id and not r.withdrawn order by r.date_earliest desc, r.id desc limit 21) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words, array(select p.party_id from agreement_party p where p.agreement_id = r.id order by 1) as party_ids, first.date_earliest as cursor_value from agreement r join agreement_step first on first.agreement_id = r.id and first.ordinal = 1 where r.mechanism_id = parent.id and not r.withdrawn order by first.date_earliest desc, r.id desc limit 21) page

select r.* from post r where r.id = any($1)

select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral from meeting r where r.id = (select id from meeting where slug = $1 union all select record_id from slug_alias where kind = upper('meeting') and slug = $1 limit 1)

select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral from meeting r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1) as party_ids from mechanism r where r.id = (select id from mechanism where slug = $1 union all select record_id from slug_alias where kind = upper('mechanism') and slug = $1 limit 1)

select r.*, array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1) as party_ids from mechanism r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)

select r.meeting_id as owner_id, r.* from position r where r.meeting_id = any($1) and not r.withdrawn order by r.date_earliest, r.id
