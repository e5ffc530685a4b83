select kept_record((select r.id from party r where r.code = $1::varchar))

select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 order by s.date_earliest desc, s.ordinal desc limit 1) step

select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 order by s.date_earliest desc, s.ordinal desc limit 1) step

select m.id as owner_id, step.* from unnest($1::bigint[]) as m (id) cross join lateral (select s.* from measure_step s where s.measure_id = m.id and s.date_earliest <= $2 order by s.date_earliest desc, s.ordinal desc limit 1) step

select parent.id as parent_id, (select count(*) from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where r.id in (select measure_id from measure_target where party_id = $2) and exists (select from measure_step s where s.measure_id = r.id and s.status <> 'LIFTED' and s.date_earliest <= $3 and not exists (select from measure_step later where later.measure_id = s.measure_id and later.date_earliest <= $4 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.imposed_by_id, r.issue_id, r.title, r.kind, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, array(select t.party_id from measure_target t where t.measure_id = r.id order by 1) as target_ids, r.date_earliest as cursor_value from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where r.id in (select measure_id from measure_target where party_id = $2) and exists (select from measure_step s where s.measure_id = r.id and s.status <> 'LIFTED' and s.date_earliest <= $3 and not exists (select from measure_step later where later.measure_id = s.measure_id and later.date_earliest <= $4 and (later.date_earliest, later.ordinal) > (s.date_earliest, s.ordinal))) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.imposed_by_id, r.issue_id, r.title, r.kind, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, array(select t.party_id from measure_target t where t.measure_id = r.id order by 1) as target_ids from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where r.id = any($1)

select r.id, r.slug, r.imposed_by_id, r.issue_id, r.title, r.kind, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, array(select t.party_id from measure_target t where t.measure_id = r.id order by 1) as target_ids from (select measure.*, first.date_edtf, first.date_earliest, first.date_latest, first.date_words from measure join measure_step first on first.measure_id = measure.id and first.ordinal = 1) r where r.slug = $1

select r.id, r.slug, r.issuer_id from source r where r.id = any($1)

select r.id, r.slug, r.parent_id from issue r where r.id = any($1)

select s.measure_id as owner_id, s.* from measure_step s where s.measure_id = any($1) order by s.date_earliest, s.ordinal
