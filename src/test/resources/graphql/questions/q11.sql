select (select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($2::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($2::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($3::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($3::varchar))) )::bigint

select a.meeting_id as owner_id, a.* from attendance a where a.meeting_id = any($1) order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR', 'OBSERVER']::varchar[], a.role), a.id

select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, null as bilateral, r.date_earliest as cursor_value from (meeting_party join (select id, version, slug, title, kind, visit_class, status, level, date_edtf, date_latest, date_words, locality, country_id, host_id, occasion_id, mechanism_id, ordinal, withdrawn from meeting) m using (id)) r where (r.party_id) = ($2) and r.id in (select id from meeting_party where (party_id) = ($3)) and r.id in (select id from meeting_party where (party_id) = ($4)) and r.date_latest >= $5 and r.date_earliest <= $6 and r.date_earliest >= least($7::date, (select min(spanning.date_earliest) from (select d.date_earliest from meeting d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $8::date offset 0) spanning)) and not r.withdrawn order by r.date_earliest desc, r.id desc limit 21) page

select r.* from post r where r.id = any($1)

select r.* from source r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1) as party_ids from mechanism r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)
