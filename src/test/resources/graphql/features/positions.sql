select (select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )::bigint

select parent.id as parent_id, (select count(*) from position r where r.stance = $2 and r.reported_by_id = $3 and r.date_latest >= $4 and r.date_earliest <= $5 and r.date_earliest >= least($6::date, (select min(spanning.date_earliest) from (select d.date_earliest from position d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $7::date offset 0) spanning)) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, r.date_earliest as cursor_value from position r where r.stance = $2 and r.reported_by_id = $3 and r.date_latest >= $4 and r.date_earliest <= $5 and r.date_earliest >= least($6::date, (select min(spanning.date_earliest) from (select d.date_earliest from position d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $7::date offset 0) spanning)) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 21) page

select r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select r.*, null as bilateral from meeting r where r.id = any($1)

select r.*, null as names from party r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)
