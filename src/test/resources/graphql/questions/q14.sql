select count(*)::integer from (select r.kind, r.date_earliest, r.party_ids from search_document r where true and r.words @@ $1::tsquery limit 10000) hit

select count(*)::integer from (select r.kind, r.date_earliest, r.party_ids from search_document r where true and r.words @@ $1::tsquery limit 10000) hit

select part.place::integer as part, l.lexeme, lower(unaccent(w.word)) as typed, search_key($2) as key, b.begins, case when k.known or b.begins then '{}' else array(select s.word from (select s.word, similarity(s.word, l.lexeme) as likeness, max(similarity(s.word, l.lexeme)) over () as best from search_word s where s.word % l.lexeme) s where s.likeness >= greatest(0.4, 0.85 * s.best) order by s.likeness desc, s.word limit 5) end as similar from unnest($1::text[]) with ordinality part (text, place) cross join lateral unnest(string_to_array(search_words(part.text), ' ')) with ordinality w (word, place) cross join lateral unnest(to_tsvector('public.search', w.word)) l cross join lateral (select count(*) > 0 as known from search_word s where s.word = l.lexeme) k cross join lateral (select not k.known and exists (select from search_word s where s.word >= lower(unaccent(w.word)) collate "C" and s.word < (lower(unaccent(w.word)) || chr(1114111)) collate "C") as begins) b order by part.place, w.place

select part.place::integer as part, l.lexeme, lower(unaccent(w.word)) as typed, search_key($2) as key, b.begins, case when k.known or b.begins then '{}' else array(select s.word from (select s.word, similarity(s.word, l.lexeme) as likeness, max(similarity(s.word, l.lexeme)) over () as best from search_word s where s.word % l.lexeme) s where s.likeness >= greatest(0.4, 0.85 * s.best) order by s.likeness desc, s.word limit 5) end as similar from unnest($1::text[]) with ordinality part (text, place) cross join lateral unnest(string_to_array(search_words(part.text), ' ')) with ordinality w (word, place) cross join lateral unnest(to_tsvector('public.search', w.word)) l cross join lateral (select count(*) > 0 as known from search_word s where s.word = l.lexeme) k cross join lateral (select not k.known and exists (select from search_word s where s.word >= lower(unaccent(w.word)) collate "C" and s.word < (lower(unaccent(w.word)) || chr(1114111)) collate "C") as begins) b order by part.place, w.place

select r.* from position r where r.id = any($1)

select r.* from source r where r.id = any($1)

select r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select r.*, null as bilateral from meeting r where r.id = any($1)

select r.*, null as names from (select * from party where kind = 'COUNTRY') r where r.id = any($1)

select r.*, null as names from party r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)

select r.record_id, r.kind, r.standing, r.date_earliest from (select * from search_document r where r.kind in ('AGREEMENT', 'MEASURE', 'MEETING') order by r.date_earliest desc, r.record_id desc limit 8000) r where true and r.words @@ $1::tsquery order by r.date_earliest desc, r.record_id desc limit 3

select r.record_id, r.kind, r.standing, r.date_earliest from (select * from search_document r where r.kind in ('AGREEMENT', 'MEASURE', 'MEETING') order by r.date_earliest desc, r.record_id desc limit 8000) r where true and r.words @@ $1::tsquery order by r.date_earliest desc, r.record_id desc limit 5

select r.record_id, r.kind, r.standing, r.date_earliest from (select * from search_document r where r.standing is null order by r.date_earliest desc, r.record_id desc limit 8000) r where true and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.date_earliest desc, r.record_id desc limit 3

select r.record_id, r.kind, r.standing, r.date_earliest from (select * from search_document r where r.standing is null order by r.date_earliest desc, r.record_id desc limit 8000) r where true and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.date_earliest desc, r.record_id desc limit 5

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.standing desc, r.record_id desc limit 3

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.standing desc, r.record_id desc limit 3

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.standing desc, r.record_id desc limit 5

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery and not r.words @@ $2::tsquery order by r.standing desc, r.record_id desc limit 6

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery order by r.standing desc, r.record_id desc limit 4

select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.standing is not null and r.words @@ $1::tsquery order by r.standing desc, r.record_id desc limit 6

select term.place::integer as place, n.record_id from unnest($1::text[]) with ordinality term (query, place) cross join lateral (select o.* from (select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most from (select d.record_id, d.kind, d.standing, (select count(*) from unnest($1::text[]) other (query) where d.words @@ other.query::tsquery) as terms from search_document d where d.standing is not null and d.kind <> 'POST' and d.words @@ term.query::tsquery) f) o where o.kind <> 'OFFICIAL' or o.terms = o.most order by o.terms desc, o.standing desc, o.record_id limit $2) n

select term.place::integer as place, n.record_id from unnest($1::text[]) with ordinality term (query, place) cross join lateral (select o.* from (select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most from (select d.record_id, d.kind, d.standing, (select count(*) from unnest($1::text[]) other (query) where d.words @@ other.query::tsquery) as terms from search_document d where d.standing is not null and d.kind <> 'POST' and d.words @@ term.query::tsquery) f) o where o.kind <> 'OFFICIAL' or o.terms = o.most order by o.terms desc, o.standing desc, o.record_id limit $2) n

with asked as (select ($2::jsonb ->> 'words')::tsquery as words), own as (select t.record_id, 0 as place, t.field, t.text from search_text t, asked where t.record_id = any($1) and to_tsvector('public.search', search_words(t.text)) @@ asked.words), related as (select d.record_id, 1, lower(n.kind), t.text from search_document d cross join lateral (select e.id::bigint as id from jsonb_array_elements_text($2::jsonb -> 'related') e (id) where d.words @@ ('''#' || e.id || '''')::tsquery and e.id::bigint <> d.record_id) r join search_document n on n.record_id = r.id join search_text t on t.record_id = r.id and t.named, asked where d.record_id = any($1) and to_tsvector('public.search', search_words(t.text)) @@ asked.words), text as (select record_id, min(place) as place, min(field) as field, text from (select * from own union all select * from related) x group by record_id, text), numbered as (select *, row_number() over (partition by record_id order by place, field not in ('name', 'fullName', 'title'), field, text) as number from text) select record_id as owner_id, field, ts_headline('public.search', translate(text, chr(57344) || chr(57345), ''), asked.words, case when char_length(text) > 400 then 'MinWords=30,MaxWords=60' else 'HighlightAll=true' end || ',StartSel=' || chr(57344) || ',StopSel=' || chr(57345)) as marked from numbered, asked where number <= 5 order by record_id, number

with asked as (select ($2::jsonb ->> 'words')::tsquery as words), own as (select t.record_id, 0 as place, t.field, t.text from search_text t, asked where t.record_id = any($1) and to_tsvector('public.search', search_words(t.text)) @@ asked.words), related as (select d.record_id, 1, lower(n.kind), t.text from search_document d cross join lateral (select e.id::bigint as id from jsonb_array_elements_text($2::jsonb -> 'related') e (id) where d.words @@ ('''#' || e.id || '''')::tsquery and e.id::bigint <> d.record_id) r join search_document n on n.record_id = r.id join search_text t on t.record_id = r.id and t.named, asked where d.record_id = any($1) and to_tsvector('public.search', search_words(t.text)) @@ asked.words), text as (select record_id, min(place) as place, min(field) as field, text from (select * from own union all select * from related) x group by record_id, text), numbered as (select *, row_number() over (partition by record_id order by place, field not in ('name', 'fullName', 'title'), field, text) as number from text) select record_id as owner_id, field, ts_headline('public.search', translate(text, chr(57344) || chr(57345), ''), asked.words, case when char_length(text) > 400 then 'MinWords=30,MaxWords=60' else 'HighlightAll=true' end || ',StartSel=' || chr(57344) || ',StopSel=' || chr(57345)) as marked from numbered, asked where number <= 5 order by record_id, number

with hit as materialized (select r.kind, r.date_earliest, r.party_ids from search_document r where true and r.words @@ $1::tsquery limit 10000),       kinds as (select 'KIND' as sort, kind as value, count(*)::integer as hits from hit       group by kind order by hits desc, kind),       countries as (select 'COUNTRY', p.id::varchar, count(*)::integer as hits       from hit cross join unnest(hit.party_ids) as party (id)       join party p on p.id = party.id and p.kind = 'COUNTRY'       group by p.id order by hits desc, p.code limit 100),       decades as (select 'DECADE', decade::varchar, count(*)::integer from (      select floor(extract(year from date_earliest) / 10)::integer * 10 as decade from hit       where date_earliest is not null) d group by decade order by decade desc)       select * from kinds union all select * from countries union all select * from decades

with hit as materialized (select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.kind in ('AGREEMENT', 'MEASURE', 'MEETING') and r.words @@ $1::tsquery) select r.record_id, r.kind, r.standing, r.date_earliest from hit r order by r.date_earliest desc, r.record_id desc limit 3

with hit as materialized (select r.record_id, r.kind, r.standing, r.date_earliest from search_document r where r.kind in ('AGREEMENT', 'MEASURE', 'MEETING') and r.words @@ $1::tsquery) select r.record_id, r.kind, r.standing, r.date_earliest from hit r order by r.date_earliest desc, r.record_id desc limit 5
