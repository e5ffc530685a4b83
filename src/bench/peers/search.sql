-- Entente's search in one function: the words of the text, the names that they may mean, and then
-- tier after tier of documents until there are enough.

-- A term of a text as tsquery has it: in names and titles, and anywhere.
create type peers.search_term as (in_names text, anywhere text);

create function peers.search_terms(text varchar) returns setof peers.search_term
  language sql stable as $$
  with word as (
    select w.place, l.lexeme, lower(public.unaccent(w.word)) as typed,
      w.place = max(w.place) over () as last,
      lower(public.unaccent(w.word)) in ('a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of',
        'on', 'the', 'to', 'with') as link
    from unnest(string_to_array(public.search_words($1), ' ')) with ordinality w (word, place)
      cross join lateral unnest(to_tsvector('public.search', w.word)) l),
  begun as (
    select w.*, array(select s.word from public.search_word s
      where s.word >= w.typed collate "C" and s.word < (w.typed || chr(1114111)) collate "C"
      order by s.word limit 31) as beginnings
    from word w),
  meant as (
    select w.*, k.known, not k.known and w.beginnings <> '{}' as begins
    from begun w cross join lateral (
      select exists (select from public.search_word s where s.word = w.lexeme) as known) k),
  alternative as (
    select m.place, m.last, m.link, a.prefix, a.suffix, a.word
    from meant m cross join lateral (
      select '' as prefix, '' as suffix, m.lexeme as word where m.known or m.begins
      union all select '', ':*', m.typed
        where (m.last or m.begins) and cardinality(m.beginnings) > 30
      union all select '', '', b from unnest(m.beginnings) b
        where (m.last or m.begins) and cardinality(m.beginnings) <= 30 and b <> m.lexeme
      union all select '', '', s.word from (
        select s.word, public.similarity(s.word, m.lexeme) as likeness,
          max(public.similarity(s.word, m.lexeme)) over () as best
        from public.search_word s
        where not m.known and not m.begins and s.word operator(public.%) m.lexeme) s
      where s.likeness >= greatest(0.4, 0.85 * s.best)) a)
  select string_agg(quote_literal('^' || word) || suffix, ' | '),
    string_agg(quote_literal(word) || suffix, ' | ')
  from alternative
  where last or not link or not exists (select from meant where not link)
  group by place order by place
$$;

-- The records whose names have a term, those first that have most of the terms; of officials only these,
-- so that nobody else is read where some have all.
create function peers.search_names(terms peers.search_term[]) returns setof text
  language sql stable as $$
  with whole as materialized (
    select d.record_id, d.kind, d.standing, cardinality($1)::bigint as terms
    from public.search_document d
    where d.standing is not null and d.kind = 'OFFICIAL' and d.words @@ (
      select string_agg('(' || o.in_names || ')', ' & ')::tsquery from unnest($1) o))
  select t.anywhere || coalesce((
    select string_agg(' | ''#' || n.record_id || '''', '') from (
      select o.record_id from (
        select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most from (
          select * from whole
          union all
          select d.record_id, d.kind, d.standing, (
            select count(*) from unnest($1) o where d.words @@ o.in_names::tsquery)
          from public.search_document d
          where d.standing is not null and d.kind <> 'POST' and d.words @@ (
            '(' || t.in_names || ')' || case when exists (select from whole)
              then ' & !''@OFFICIAL''' else '' end)::tsquery) f) o
      where o.kind <> 'OFFICIAL' or o.terms = o.most
      order by o.terms desc, o.standing desc, o.record_id
      limit 64 / cardinality($1)) n), '')
  from unnest($1) with ordinality t (in_names, anywhere, place) order by t.place
$$;

create function peers.search_all(wanted text[]) returns tsquery language sql immutable as $$
  select ('(' || array_to_string($1, ') & (') || ')')::tsquery
$$;

create function peers.search(text varchar, size integer) returns setof public.search_document
  language plpgsql stable rows 20 set plan_cache_mode = force_custom_plan as $$
declare
  terms constant peers.search_term[] := array(select t from peers.search_terms($1) t);
  exactly constant tsquery := quote_literal(public.search_key($1))::tsquery;
  in_names constant text[] := array(select t.in_names from unnest(terms) t);
  all_in_names constant tsquery := peers.search_all(in_names);
  anywhere text[];
  hits bigint[];
begin
  if cardinality(terms) = 0 then
    return;
  end if;
  anywhere := array(select t from peers.search_names(terms) t);
  hits := peers.search_standing(exactly, null, $2);
  if cardinality(hits) < $2 then
    hits := hits || peers.search_standing(all_in_names, exactly, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 then
    hits := hits || peers.search_titles(in_names, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 then
    hits := hits || peers.search_standing(peers.search_all(anywhere), all_in_names, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 then
    hits := hits || peers.search_texts(anywhere, all_in_names, $2 - cardinality(hits));
  end if;
  return query
    select d.* from unnest(hits) with ordinality h (id, place)
      join public.search_document d on d.record_id = h.id
    order by h.place;
end $$;

-- Documents of names.
create function peers.search_standing(wanted tsquery, unwanted tsquery, size integer)
  returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return array(
    select d.record_id from public.search_document d
    where d.standing is not null and d.words @@ $1
      and ($2 is null or not d.words @@ $2)
    order by d.standing desc, d.record_id desc limit $3);
end $$;

-- The latest by their titles: among the very latest first, as common words are there.
create function peers.search_titles(wanted text[], size integer)
  returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  hits bigint[] := peers.search_latest_titles(peers.search_all($1), 1000, $2);
begin
  if cardinality(hits) < $2 and cardinality(hits) * 8 >= $2 then
    hits := peers.search_latest_titles(peers.search_all($1), 8000, $2);
  end if;
  if cardinality(hits) < $2 then
    hits := array(
      select h.record_id from peers.search_documents($1, null) h
      where h.kind in ('AGREEMENT', 'MEASURE', 'MEETING')
      order by h.date_earliest desc, h.record_id desc limit $2);
  end if;
  return hits;
end $$;

create function peers.search_latest_titles(wanted tsquery, many integer, size integer)
  returns bigint[] language plpgsql stable
  set plan_cache_mode = force_generic_plan set enable_sort = off as $$
begin
  return array(
    select d.record_id from (
      select * from public.search_document d
      where d.kind in ('AGREEMENT', 'MEASURE', 'MEETING')
      order by d.date_earliest desc, d.record_id desc limit $2) d
    where d.words @@ $1 order by d.date_earliest desc, d.record_id desc limit $3);
end $$;

-- The latest by their texts and what they are related to.
create function peers.search_texts(wanted text[], unwanted tsquery, size integer)
  returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  hits bigint[] := peers.search_latest_texts(peers.search_all($1), $2, 1000, $3);
begin
  if cardinality(hits) < $3 and cardinality(hits) * 8 >= $3 then
    hits := peers.search_latest_texts(peers.search_all($1), $2, 8000, $3);
  end if;
  if cardinality(hits) < $3 then
    hits := array(
      select h.record_id from peers.search_documents($1, $2) h where h.standing is null
      order by h.date_earliest desc, h.record_id desc limit $3);
  end if;
  return hits;
end $$;

create function peers.search_latest_texts(wanted tsquery, unwanted tsquery, many integer, size integer)
  returns bigint[] language plpgsql stable
  set plan_cache_mode = force_generic_plan set enable_sort = off as $$
begin
  return array(
    select d.record_id from (
      select * from public.search_document d where d.standing is null
      order by d.date_earliest desc, d.record_id desc limit $3) d
    where d.words @@ $1 and not d.words @@ $2
    order by d.date_earliest desc, d.record_id desc limit $4);
end $$;

-- All documents that fulfil all queries, by the index of words, which is asked for each: with up to three by a
-- statement that is planned once.
create function peers.search_documents(wanted text[], unwanted tsquery)
  returns table (record_id bigint, kind varchar, standing integer, date_earliest date)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  case cardinality($1)
    when 1 then
      return query select d.record_id, d.kind, d.standing, d.date_earliest
        from public.search_document d
        where d.words @@ $1[1]::tsquery and ($2 is null or not d.words @@ $2);
    when 2 then
      return query select d.record_id, d.kind, d.standing, d.date_earliest
        from public.search_document d
        where d.words @@ $1[1]::tsquery and d.words @@ $1[2]::tsquery
          and ($2 is null or not d.words @@ $2);
    when 3 then
      return query select d.record_id, d.kind, d.standing, d.date_earliest
        from public.search_document d
        where d.words @@ $1[1]::tsquery and d.words @@ $1[2]::tsquery
          and d.words @@ $1[3]::tsquery and ($2 is null or not d.words @@ $2);
    else
      return query execute
        'select d.record_id, d.kind, d.standing, d.date_earliest from public.search_document d
          where ($1 is null or not d.words @@ $1) and '
        || (select string_agg(format('d.words @@ %L::tsquery', w), ' and ') from unnest($1) w)
        using $2;
  end case;
end $$;
