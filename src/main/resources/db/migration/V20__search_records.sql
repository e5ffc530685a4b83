-- Search over all records: a document for each, which every committed change keeps, whoever made it.
-- What stands in a document, and why, is in the ADR search.md.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words without accents and English endings. No word is left out, as names are words like any other.
create text search dictionary search_stem (template = snowball, language = english);
create text search configuration search (copy = simple);
alter text search configuration search
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword,
    numhword, hword_numpart
  with unaccent, search_stem;

-- The words of a text, without punctuation. What is written without spaces becomes pairs of
-- characters: 上川陽子 is 上川 川陽 陽子. (Ranges, as what is a letter depends on the database's locale.)
create function search_words(text text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  unspaced constant text := '\u2e80-\u2fdf\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc-\u31ff'
    '\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff';
  words constant text := regexp_replace(normalize(left(text, 100000), nfkc),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u0964\u0965'
    '\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3004\u3008-\u303f\u30a0\u30fb]+', ' ', 'g');
begin
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

-- A whole name as one word that no text has, in whichever order its parts are written.
create function search_key(name text) returns text language sql stable strict parallel safe as $$
  select '=' || left(string_agg(lexeme, ' ' order by lexeme collate "C"), 500)
  from unnest(to_tsvector('public.search', search_words(name)))
$$;

-- Marks tell what a word stands for: ^ one of a name or title, = a whole name, # a record by its
-- number, @ a kind of record.
create function search_vector(names text[], keys boolean, texts text, marks text[]) returns tsvector
  language sql stable parallel safe as $$
  select n.words || to_tsvector('public.search', search_words(coalesce(texts, '')))
    || regexp_replace(n.words::text, '(^| )''', '\1''^', 'g')::tsvector
    || array_to_tsvector(marks || case when keys
      then array(select k from unnest(names) name, search_key(name) k where k is not null)
      else '{}' end)
  from (select to_tsvector('public.search',
    search_words(coalesce(array_to_string(names, ' '), ''))) as words) n
$$;

-- Names that a party has in languages of CLDR, which the application brings.
create table search_name (
  party_id bigint not null,
  name varchar not null,
  primary key (party_id, name)
);
comment on table search_name is 'Derived; written by the application at its start.';

-- What is searched, by the names of the fields in the API.
create view search_text as
  select id as record_id, 'name' as field, true as named, name as text from party
  union all select id, 'officialName', true, official_name from party where official_name is not null
  union all select id, 'code', true, code from party
  union all select id, 'alpha3', true, alpha3 from party where alpha3 is not null
  union all select id, 'acronym', true, acronym from party where acronym is not null
  union all select id, 'capital', false, capital from party where capital is not null
  union all select id, 'headquarters', false, headquarters from party where headquarters is not null
  union all select party_id, 'name', true, text from party_name
  union all select party_id, 'alias', true, name from party_alias
  union all select party_id, 'name', true, name from search_name
  union all select id, 'fullName', true, full_name from official
  union all select official_id, 'name', true, text from official_name
  union all select official_id, 'alias', true, name from official_alias
  union all select t.official_id, 'post', false, p.title from term t join post p on p.id = t.post_id
    where not t.withdrawn
  union all select id, 'title', true, title from post
  union all select t.id, 'post', false, p.title from term t join post p on p.id = t.post_id
  union all select id, 'title', true, title from issue
  union all select issue_id, 'spelling', true, text from issue_spelling
  union all select id, 'name', true, name from mechanism
  union all select id, 'title', true, title from meeting
  union all select id, 'locality', false, locality from meeting where locality is not null
  union all select id, 'summary', false, summary from position
  union all select id, 'quotation', false, quotation from position where quotation is not null
  union all select id, 'title', true, title from agreement
  union all select id, 'summary', false, summary from agreement
  union all select agreement_id, 'note', false, note from agreement_step where note is not null
  union all select id, 'title', true, title from measure
  union all select measure_id, 'scope', false, scope from measure_step where scope is not null
  union all select measure_id, 'note', false, note from measure_step where note is not null
  union all select id, 'title', false, title from source
  union all select id, 'publisher', false, publisher from source
  union all select id, 'author', false, author from source where author is not null;

-- Whose names find a record too. They stand in its document by their numbers: so no document has to
-- follow when somebody gets another name.
create view search_related as
  select record_id, party_id as related_id from concerned_party
  union all select record_id, issue_id from concerned_issue
  union all select meeting_id, official_id from attendance where official_id is not null
  union all select id, speaker_id from position where speaker_id is not null
  union all select id, official_id from term
  union all select id, mechanism_id from meeting where mechanism_id is not null
  union all select id, mechanism_id from agreement where mechanism_id is not null;

-- What can be found: what has a name, by how prominent it is, and what has a date. Names of parties
-- come before those of issues, then officials (those who attended most first, as far as it is
-- counted), mechanisms and posts.
create view search_subject as
  select id as record_id, 'PARTY' as kind,
    case when existed_to_edtf is null then 500000 else 450000 end as standing,
    null::date as date_earliest, null::date as date_latest from party where not withdrawn
  union all select id, 'ISSUE', 400000, null, null from issue where not withdrawn
  union all select o.id, 'OFFICIAL', 300000 + (select count(*) from (
      select from attendance a where a.official_id = o.id limit 10000) a)::integer, null, null
    from official o where not o.withdrawn
  union all select id, 'MECHANISM', 200000, null, null from mechanism where not withdrawn
  union all select id, 'POST', 100000, null, null from post where not withdrawn
  union all select id, 'TERM', null, from_earliest, coalesce(to_latest, 'infinity') from term
    where not withdrawn
  union all select id, 'MEETING', null, date_earliest, date_latest from meeting where not withdrawn
  union all select id, 'POSITION', null, date_earliest, date_latest from position
    where not withdrawn
  union all select id, 'SOURCE', null, date_earliest, date_latest from source where not withdrawn
  union all select a.id, 'AGREEMENT', null, s.date_earliest, s.date_latest
    from agreement a join agreement_step s on s.agreement_id = a.id and s.ordinal = 1
    where not a.withdrawn
  union all select m.id, 'MEASURE', null, s.date_earliest, s.date_latest
    from measure m join measure_step s on s.measure_id = m.id and s.ordinal = 1
    where not m.withdrawn;

create table search_document (
  record_id bigint primary key,
  kind varchar not null,
  standing integer,
  date_earliest date,
  date_latest date,
  party_ids bigint[] not null,
  words tsvector not null,
  check (num_nonnulls(standing, date_earliest) = 1)
);
comment on table search_document is 'Derived from the record; kept by refresh_search.';
comment on column search_document.standing is
  'Of records with names: the greater, the earlier among equally good hits. Others have a date.';

-- Nothing leaves it: a word too many only keeps a typing error from being taken for one.
create table search_word (
  word varchar collate "C" primary key
);
comment on table search_word is 'The words of all documents, of which typing errors come close to one.';

-- Makes the documents of these records anew, of all where there is null.
create function refresh_search_documents(ids bigint[]) returns void language plpgsql as $$
declare
  scope constant text := case when ids is null then '' else 'where record_id = any($1)' end;
begin
  delete from search_document d where (ids is null or d.record_id = any(ids))
    and not exists (select from search_subject s where s.record_id = d.record_id);
  execute format('insert into search_document '
    'select s.record_id, s.kind, s.standing, s.date_earliest, s.date_latest, '
    'coalesce(p.ids, ''{}''), search_vector(t.names, s.standing is not null, t.texts, array[''@'' || s.kind] || '
    'coalesce(r.marks, ''{}'')) '
    'from (select * from search_subject %1$s) s '
    'left join (select record_id, array_agg(text) filter (where named) as names, '
    'string_agg(text, '' '') filter (where not named) as texts '
    'from search_text %1$s group by record_id) t on t.record_id = s.record_id '
    'left join (select record_id, array_agg(distinct ''#'' || related_id) as marks '
    'from search_related %1$s group by record_id) r on r.record_id = s.record_id '
    'left join (select record_id, array_agg(distinct party_id order by party_id) as ids '
    'from concerned_party %1$s group by record_id) p on p.record_id = s.record_id '
    'order by s.standing, s.date_earliest, s.record_id '
    'on conflict (record_id) do update set standing = excluded.standing, '
    'date_earliest = excluded.date_earliest, date_latest = excluded.date_latest, '
    'party_ids = excluded.party_ids, words = excluded.words '
    'where search_document.* is distinct from excluded.*', scope) using ids;
  execute format('insert into search_word (word) '
    'select word from ts_stat(%L) where word !~ ''^[=^#@]'' and char_length(word) <= 60 '
    'order by word collate "C" on conflict do nothing',
    'select words from search_document' || replace(' ' || scope, '$1', coalesce(quote_literal(ids), '')));
end $$;

-- The records that a revision touched, and those whose documents hang on them.
create function touched_documents(revision bigint) returns bigint[] language sql stable as $$
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
    where t.post_id in (select record_id from touched where table_name = 'post'))
$$;

create function refresh_search() returns trigger language plpgsql as $$
declare
  touched constant bigint[] := touched_documents(new.revision_id);
begin
  if touched <> '{}' then
    perform refresh_search_documents(touched);
  end if;
  return null;
end $$;
-- By its name after the trigger that advances the version, as the row of the version is locked from
-- there on: so each document is made of all that was committed before, and none is made twice at once.
create constraint trigger refresh_search after update on record_change
  deferrable initially deferred for each row execute function refresh_search();

-- Makes all documents anew, those that are near in time near each other, as they are read; much
-- faster than one by one, but nobody can search or record meanwhile.
create function rebuild_search() returns void language plpgsql as $$
begin
  drop index if exists search_document_date, search_document_words, search_document_names;
  truncate search_document, search_word;
  perform refresh_search_documents(null);
  create index search_document_date on search_document (date_earliest, record_id)
    where standing is null;
  create index search_document_words on search_document using gin (words);
  -- Small, for whose names are meant.
  create index search_document_names on search_document using gin (words)
    where standing is not null;
end $$;

create index search_word_similar on search_word using gin (word gin_trgm_ops);
-- How common each of so many words is, is known to whoever plans.
alter table search_document alter column words set statistics 1000;

select rebuild_search();
