select parent.id as parent_id, (select count(*) from source r where r.kind = $2 and r.date_latest >= $3 and r.date_earliest <= $4 and r.date_earliest >= least($5::date, (select min(spanning.date_earliest) from (select d.date_earliest from source d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $6::date offset 0) spanning)) and not r.withdrawn) as total from (select ($1::bigint[])[1] as id) parent

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.issuer_id, r.kind, r.publisher, r.author, r.title, r.url, r.language, r.licence, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, r.date_earliest as cursor_value from source r where r.kind = $2 and r.date_latest >= $3 and r.date_earliest <= $4 and r.date_earliest >= least($5::date, (select min(spanning.date_earliest) from (select d.date_earliest from source d where d.date_latest > d.date_earliest and daterange(d.date_earliest, d.date_latest, '[]') @> $6::date offset 0) spanning)) and not r.withdrawn order by r.date_earliest asc, r.id asc limit 4) page

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.id, r.slug, r.issuer_id, r.kind, r.publisher, r.author, r.title, r.url, r.language, r.licence, r.date_edtf, r.date_earliest, r.date_latest, r.date_words, r.publisher as cursor_value from source r where r.language = $2 and not r.withdrawn order by r.publisher asc, r.id asc limit 3) page

select r.id, r.kind, r.code from party r where r.id = any($1)

select r.id, r.slug, r.issuer_id, r.kind, r.publisher, r.author, r.title, r.url, r.language, r.licence, r.date_edtf, r.date_earliest, r.date_latest, r.date_words from source r where r.slug = $1
