-- Entente's search in one function: the words of the text, the names that they may mean, and then
-- tier after tier of documents until there are enough.

-- A term of a text as tsquery has it: in names and titles, in a record's own name, anywhere, and in names as a whole
-- word; the word itself, if it is one; and whether it may go on.
create type peers.search_term as (in_names text, in_own_name text, anywhere text, whole_in_names text, whole text,
  going_on boolean);

create function peers.search_terms(text varchar) returns setof peers.search_term
  language sql stable as $$
  with word as (
    select w.place, l.lexeme, lower(public.unaccent(w.word)) as typed,
      w.place = max(w.place) over () as last,
      lower(public.unaccent(w.word)) in ('a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of',
        'on', 'the', 'to', 'with') as link
    from unnest(string_to_array(public.searched_words($1), ' ')) with ordinality w (word, place)
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
    select m.place, m.last, m.link, m.known, m.lexeme, a.prefix, a.suffix, a.word
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
    string_agg(quote_literal('~' || word) || suffix, ' | '),
    string_agg(quote_literal(word) || suffix, ' | '),
    quote_literal('^' || max(lexeme) filter (where known)), max(lexeme) filter (where known),
    count(*) > 1 or bool_or(suffix <> '')
  from alternative
  where last or not link or not exists (select from meant where not link)
  group by place order by place
$$;

-- What documents have of which one is the name, that the text has as words one after another.
create function peers.search_whole_names(terms peers.search_term[], text varchar) returns tsquery
  language sql stable as $$
  select string_agg(quote_literal(key), ' | ')::tsquery from (
    select public.search_key($2) as key
    union select '=' || (
      select string_agg(distinct t.whole collate "C", ' ' order by t.whole collate "C") from unnest($1[a:b]) t)
    from generate_series(1, cardinality($1)) a cross join generate_series(a, least(a + 3, cardinality($1))) b
    where not exists (select from unnest($1[a:b]) t where t.whole is null)) k
$$;

-- The records whose names have a term, those first that have most of the terms; of officials only these,
-- so that nobody else is read where some have all; of parties those that are named as a whole, if any is.
create function peers.search_names(terms peers.search_term[], named tsquery)
  returns table (anywhere text, parties text) language sql stable as $$
  with whole as materialized (
    select d.record_id, d.kind, d.standing, false as named, cardinality($1)::bigint as terms
    from public.search_document d
    where d.standing is not null and d.kind = 'OFFICIAL' and d.words @@ (
      select string_agg('(' || o.in_names || ')', ' & ')::tsquery from unnest($1) o))
  select t.anywhere || coalesce(n.marks, ''), n.parties
  from unnest($1) with ordinality
    t (in_names, in_own_name, anywhere, whole_in_names, whole, going_on, place)
    cross join lateral (
      select string_agg(' | ''#' || n.record_id || '''', '') as marks,
        string_agg(' | ''#' || n.record_id || '''', '') filter (where n.kind = 'PARTY') as parties
      from (
        select o.record_id, o.kind from (
          select f.*, max(f.terms) filter (where f.kind = 'OFFICIAL') over () as most,
            bool_or(f.named) over () as any_named from (
              select * from whole
              union all
              select d.record_id, d.kind, d.standing,
                d.kind = 'PARTY' and d.standing >= 500000 and d.words @@ $2, (
                  select count(*) from unnest($1) o where d.words @@ o.in_names::tsquery)
              from public.search_document d
              where d.standing is not null and d.kind <> 'POST' and d.words @@ (
                '(' || t.in_names || ')' || case when exists (select from whole)
                  then ' & !''@OFFICIAL''' else '' end)::tsquery) f) o
        where case o.kind when 'OFFICIAL' then o.terms = o.most
          when 'PARTY' then o.standing < 500000 or o.named or not o.any_named else true end
        order by o.terms desc, o.standing desc, o.record_id
        limit 64 / cardinality($1)) n) n
  order by t.place
$$;

-- Officials by a title and a name, officials and posts by a title and a country; null where the text has no title.
create function peers.search_office(terms peers.search_term[], anywhere text[], parties text[]) returns tsquery
  language sql stable as $$
  select (array_to_string(array(select '(' || a || ')' from unnest($2) a), ' & ')
    || ' & (''@OFFICIAL'' | ''@POST'') & ('
    || string_agg(t.anywhere, ' | ') filter (where $3[t.place] is null) || ') & ('
    || string_agg(t.in_names || coalesce($3[t.place], ''), ' | ') || ')')::tsquery
  from unnest($1) with ordinality t (in_names, in_own_name, anywhere, whole_in_names, whole, going_on, place)
  having count(*) > 1
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
  parties text[];
  office tsquery;
  hits bigint[];
begin
  if cardinality(terms) = 0 then
    return;
  end if;
  select array_agg(n.anywhere), array_agg(n.parties) into anywhere, parties
    from peers.search_names(terms, peers.search_whole_names(terms, $1)) n;
  office := peers.search_office(terms, anywhere, parties);
  hits := peers.search_standing(exactly, null, $2);
  if cardinality(hits) < $2 then
    hits := hits || peers.search_in_names(terms, all_in_names, exactly, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 and office is not null then
    hits := hits || peers.search_standing(office, all_in_names, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 then
    hits := hits || peers.search_titles(in_names, $2 - cardinality(hits));
  end if;
  if cardinality(hits) < $2 then
    hits := hits || peers.search_standing(
      peers.search_all(anywhere), coalesce(all_in_names || office, all_in_names), $2 - cardinality(hits));
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

-- The same; where a term may go on, those first that have whole words, and that have them in names of their own.
create function peers.search_in_names(terms peers.search_term[], wanted tsquery, unwanted tsquery, size integer)
  returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  going_on constant boolean := exists (select from unnest($1) t where t.going_on);
  has_whole constant boolean := exists (select from unnest($1) t where t.going_on and t.whole is not null);
  own constant tsquery := peers.search_all(array(select t.in_own_name from unnest($1) t));
  whole constant tsquery := peers.search_all(array(
    select case when t.going_on then coalesce(t.whole_in_names, t.in_names) else t.in_names end from unnest($1) t));
begin
  if not going_on then
    return peers.search_standing($2, $3, $4);
  end if;
  return array(
    select d.record_id from public.search_document d
    where d.standing is not null and d.words @@ $2 and not d.words @@ $3
    order by d.standing + case when d.words @@ own then 1000000 else 0 end
      + case when has_whole and d.words @@ whole then 2000000 else 0 end desc, d.record_id desc limit $4);
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
