-- What search_words and search_vector give is what they gave. Most texts are of ASCII, which is its own normal form and
-- has no characters without spaces between them; and most names are a record's only one, whose words are known when
-- they become the key.

create or replace function search_words(text text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  unspaced constant text := '\u2e80-\u2fdf\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc-\u31ff'
    '\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff';
  words text;
begin
  if octet_length(text) = char_length(text) then
    return regexp_replace(left(text, 100000),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+', ' ', 'g');
  end if;
  words := regexp_replace(normalize(left(text, 100000), nfkc),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u0964\u0965'
    '\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3004\u3008-\u303f\u30a0\u30fb]+', ' ', 'g');
  if words !~ ('[' || unspaced || ']') then
    return words;
  end if;
  return (
    select string_agg(coalesce(m.part[2], pairs.words), ' ' order by m.place)
    from regexp_matches(words, '([' || unspaced || ']+)|([^' || unspaced || ']+)', 'g')
        with ordinality as m (part, place)
      left join lateral (
        select string_agg(substr(m.part[1], i, 2), ' ' order by i) as words
        from generate_series(1, greatest(char_length(m.part[1]) - 1, 1)) i) pairs on true);
end $$;

-- (A tsvector has its words in the order of their bytes.)
create function key_of_words(words tsvector) returns text language sql immutable strict parallel safe as $$
  select '=' || left(nullif(array_to_string(tsvector_to_array(words), ' '), ''), 500)
$$;

create or replace function search_key(name text) returns text language sql stable strict parallel safe as $$
  select key_of_words(to_tsvector('public.search', search_words(name)))
$$;

create or replace function search_vector(names text[], keys boolean, texts text, marks text[]) returns tsvector
  language plpgsql stable parallel safe as $$
declare
  named tsvector := '';
  vector tsvector;
  marked text[] := marks;
  name text;
begin
  if cardinality(names) > 0 then
    named := to_tsvector('public.search', search_words(array_to_string(names, ' ')));
  end if;
  if keys then
    if cardinality(names) = 1 then
      marked := marked || key_of_words(named);
    else
      foreach name in array coalesce(names, '{}') loop
        marked := marked || search_key(name);
      end loop;
    end if;
  end if;
  vector := named;
  if texts <> '' then
    vector := vector || to_tsvector('public.search', search_words(texts));
  end if;
  if named <> '' then
    vector := vector || replace(' ' || named::text, ' ''', ' ''^')::tsvector;
  end if;
  return vector || array_to_tsvector(array_remove(marked, null));
end $$;

-- As before, but each word of these documents is looked at once, and without its places.
create or replace function refresh_search_documents(ids bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  if ids is null then
    perform refresh_all_search_documents();
    return;
  end if;
  delete from search_document d where d.record_id = any(array(
    select unnest(ids) except select s.record_id from search_subject s where s.record_id = any(ids)));
  insert into search_document
    select s.record_id, s.kind, s.standing, s.date_earliest, s.date_latest, coalesce(p.ids, '{}'),
      search_vector(t.names, s.standing is not null, t.texts,
        array['@' || s.kind] || coalesce(r.marks, '{}'))
    from (select * from search_subject where record_id = any(ids)) s
      left join (select record_id, array_agg(text order by field, text) filter (where named) as names,
          string_agg(text, ' ' order by field, text) filter (where not named) as texts
        from search_text where record_id = any(ids) group by record_id) t using (record_id)
      left join (select record_id, array_agg(distinct '#' || related_id) as marks
        from search_related where record_id = any(ids) group by record_id) r using (record_id)
      left join (select record_id, array_agg(distinct party_id order by party_id) as ids
        from concerned_party where record_id = any(ids) group by record_id) p using (record_id)
    order by s.standing, s.date_earliest, s.record_id
    on conflict (record_id) do update set standing = excluded.standing,
      date_earliest = excluded.date_earliest, date_latest = excluded.date_latest,
      party_ids = excluded.party_ids, words = excluded.words
      where search_document.* is distinct from excluded.*;
  insert into search_word (word)
    select u.word from (
      select distinct w.word collate "C" as word from search_document d
        cross join lateral unnest(tsvector_to_array(d.words)) as w (word)
      where d.record_id = any(ids)) u
    where u.word !~ '^[=^#@]' and char_length(u.word) <= 60
    order by 1 on conflict do nothing;
end $$;

-- As before, but in their order, as else they are sorted for each index in which they are looked up.
create or replace function touched_documents(revision bigint) returns bigint[] language sql stable as $$
  with touched as (
    select c.record_id, c.table_name, c.before, c.after from row_change c
    where c.revision_id = revision and c.table_name not in ('record', 'citation', 'slug_alias'))
  select array(
    select record_id from touched
    union
    select x.id::bigint from touched t cross join lateral (values
      (t.before ->> 'official_id'), (t.after ->> 'official_id'),
      (t.before ->> 'meeting_id'), (t.after ->> 'meeting_id')) x (id)
    where t.table_name in ('attendance', 'term', 'position') and x.id is not null
    union
    select p.id from position p
    where p.meeting_id in (select record_id from touched where table_name = 'attendance')
    union
    select x.id from term t cross join lateral (values (t.id), (t.official_id)) x (id)
    where t.post_id in (select record_id from touched where table_name = 'post')
    order by 1)
$$;
