select kept_record((select r.id from party r where r.code = $1::varchar)), kept_record((select r.id from party r where r.code = $2::varchar))

select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 order by s.date_earliest desc, s.ordinal desc limit 1) step

select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 order by s.date_earliest desc, s.ordinal desc limit 1) step

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.imposed_by_id, r.issue_id, r.title, r.kind, array(select t.party_id from measure_target t where t.measure_id = r.id order by 1) as target_ids, r.date_earliest as cursor_value from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where exists (select from measure_step s where s.measure_id = r.id and s.status <> 'LIFTED' and s.date_earliest <= $2 and not exists (select from measure_step later where later.measure_id = s.measure_id and later.date_earliest <= $3 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and ((r.imposed_by_id = $4 and r.id in (select measure_id from measure_target where party_id = $5)) or (r.imposed_by_id = $6 and r.id in (select measure_id from measure_target where party_id = $7))) and r.date_earliest <= $8 and not r.withdrawn order by r.date_earliest desc, r.id desc limit 21) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.imposed_by_id, r.issue_id, r.title, r.kind, array(select t.party_id from measure_target t where t.measure_id = r.id order by 1) as target_ids, r.date_earliest as cursor_value from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where r.imposed_by_id = $2 and r.id in (select measure_id from measure_target where party_id = $3) and exists (select from measure_step s where s.measure_id = r.id and s.status <> 'LIFTED' and s.date_earliest <= $4 and not exists (select from measure_step later where later.measure_id = s.measure_id and later.date_earliest <= $5 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and not r.withdrawn order by r.date_earliest desc, r.id desc limit 21) page

select r.id, r.issuer_id, r.publisher, r.url from source r where r.id = any($1)

select r.id, r.kind, r.code, r.code as written_key from party r where r.code = any($1)

select r.id, r.slug, r.parent_id from issue r where r.id = any($1)

select s.measure_id as owner_id, s.* from measure_step s where s.measure_id = any($1) order by s.date_earliest, s.ordinal
