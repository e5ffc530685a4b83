select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id

select m.id as owner_id, last.* from unnest($1::bigint[]) as m (id) cross join lateral (select r.*, (select count(distinct a.party_id) = 2 from attendance a where a.meeting_id = r.id and a.role not in ('OBSERVER', 'MEDIATOR')) as bilateral from meeting r where r.mechanism_id = m.id and r.status = 'HELD' and not r.withdrawn and r.date_earliest <= $2 order by r.date_earliest desc, r.id desc limit 1) last

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select m.id as owner_id, mechanism_state(m.id, $2) as state from mechanism m where m.id = any($1)

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.name, r.level, r.launched_edtf, r.launched_earliest, r.launched_latest, r.launched_words, r.lapses_after_months, array(select p.party_id from mechanism_party p where p.mechanism_id = r.id order by 1) as party_ids, r.name as cursor_value from mechanism r where mechanism_state(r.id, $2) = $3 and r.id in (select mechanism_id from mechanism_party where party_id = $4) and r.id in (select mechanism_id from mechanism_party where party_id = $5) and not r.withdrawn order by r.name asc, r.id asc limit 21) page

select r.id, r.issuer_id, r.publisher from source r where r.id = any($1)

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.kind, r.code, r.code as written_key from party r where r.code = any($1)
