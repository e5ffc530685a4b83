-- Records that are about the same: pairs that an editor has to look at, and merges, each with what it
-- moved, so that it can be taken back.

create table possible_duplicate (
  id bigint generated always as identity primary key,
  kind varchar not null,
  first_id bigint not null references record on delete cascade,
  second_id bigint not null references record on delete cascade,
  rule varchar not null,
  explanation varchar not null,
  found_at timestamptz not null default now(),
  -- Null as long as nobody has decided.
  decision varchar check (decision in ('MERGED', 'APART')),
  unique (first_id, second_id),
  check (first_id < second_id)
);
create index on possible_duplicate (second_id);
create index on possible_duplicate (id) where decision is null;
create index on possible_duplicate (kind, id) where decision is null;
comment on table possible_duplicate is
  'Two records that may be about the same. Pairs that were decided stay, so that no rule asks again.';

create table record_merge (
  id bigint generated always as identity primary key,
  kept_id bigint not null references record on delete cascade,
  merged_id bigint not null references record on delete cascade,
  rule varchar not null,
  explanation varchar not null,
  made_at timestamptz not null default now(),
  -- The fields of the kept record, before and after.
  before jsonb not null,
  after jsonb not null,
  -- Rows that referred to the merged record: table, column, and the row as it was.
  moved jsonb not null,
  -- Sources' keys of the merged record, with the rules by which they were its.
  keys jsonb not null,
  -- The merge of officials with which these terms were merged.
  part_of bigint references record_merge on delete cascade,
  taken_back_at timestamptz,
  check (kept_id <> merged_id)
);
create unique index record_merge_merged on record_merge (merged_id) where taken_back_at is null;
create index on record_merge (kept_id);
create index on record_merge (part_of);

-- The columns that refer to records of a kind, except those by which a part hangs on its record.
create view reference_column as
  select r.relname as target, t.relname as name, a.attname as column_name, k.owner_column, k.key_columns
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
    join pg_attribute i on i.attrelid = c.confrelid and i.attname = 'id'
    join pg_attribute a on a.attrelid = c.conrelid
      and a.attnum = c.conkey[array_position(c.confkey, i.attnum)]
    join kept_table k on k.name = t.relname
  where c.contype = 'f' and c.connamespace = 'public'::regnamespace
    and (a.attname <> k.owner_column or k.owner_column = 'id');

-- Has everything that refers to the one record refer to the other; gives the rows as they were. A row
-- that the other record has already is gone then.
create function move_references(target varchar, merged bigint, kept bigint) returns jsonb
  language plpgsql as $$
declare
  part record;
  old record;
  change varchar;
  moved jsonb := '[]';
  row_as_it_was jsonb;
begin
  for part in select * from reference_column c where c.target = move_references.target
      order by c.name, c.column_name loop
    -- No record refers to itself.
    change := format('update %1$I set %2$I = case when %3$s then null else $2 end where %2$I = $1 '
      'and ctid = $3', part.name, part.column_name,
      case part.owner_column when 'id' then 'id = $2' else 'false' end);
    for old in execute format('select to_jsonb(t) as whole, t.ctid as place from %I t '
        'where t.%I = $1', part.name, part.column_name) using merged loop
      row_as_it_was := jsonb_build_object('table', part.name, 'column', part.column_name,
        'row', old.whole);
      begin
        execute change using merged, kept, old.place;
      exception when unique_violation then
        execute format('delete from %I where ctid = $1', part.name) using old.place;
        row_as_it_was := row_as_it_was || '{"gone": true}';
      end;
      moved := moved || row_as_it_was;
    end loop;
  end loop;
  return moved;
end $$;

-- Takes that back, as far as the rows still are as it left them.
create function move_references_back(moved jsonb, merged bigint, kept bigint) returns void
  language plpgsql as $$
declare
  one record;
  part kept_table;
begin
  for one in select m.value ->> 'table' as name, m.value ->> 'column' as column_name,
      m.value -> 'row' as whole, m.value ? 'gone' as gone
      from jsonb_array_elements(moved) m loop
    select * into part from kept_table k where k.name = one.name;
    if one.gone then
      execute format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1) '
        'where exists (select from record where id = $2) on conflict do nothing', one.name)
        using one.whole, (one.whole ->> part.owner_column)::bigint;
    else
      execute format('update %1$I t set %2$I = $1 where (t.%2$I = $2 or t.%2$I is null) and %3$s',
        one.name, one.column_name,
        (select string_agg(format('to_jsonb(t) -> %1$L = $3 -> %1$L', c), ' and ')
          from unnest(array_append(part.key_columns, part.owner_column)) c
          where c <> one.column_name))
        using merged, kept, one.whole;
    end if;
  end loop;
end $$;

-- The words of a name as names are compared: without accents, case, apostrophes and hyphens.
create function name_words(name varchar) returns text[] language sql stable as $$
  select regexp_split_to_array(btrim(lower(unaccent(search_words(translate(name, '''’ʻʼ-‐‑', ''))))),
    '\s+')
$$;

-- What transliterations of one name have in common: the consonants, in whichever order the parts
-- are. Qaddafi, Gaddafi and Kadafi all give dfk.
create function sound_of_name(words text) returns text language sql immutable as $$
  select string_agg(letter, '' order by letter collate "C") from regexp_split_to_table(
    regexp_replace(translate(words, 'qgczaeiouyjhw', 'kkks'), '(.)\1+', '\1', 'g'), '') letter
$$;

-- As before, by the indexes also where hundreds of records were withdrawn in one transaction.
create or replace function refuse_references_to_withdrawn(revision bigint) returns void
  language plpgsql as $$
declare
  touched bigint[];
  gone bigint[];
  refused record;
begin
  if not exists (select from record where withdrawn) then
    return;
  end if;
  touched := array(select distinct c.record_id from row_change c where c.revision_id = revision);
  gone := array(select id from record where id = any(touched) and withdrawn);
  with reference as materialized (
    select f.record_id, f.refers_to_id from record_reference f where f.record_id = any(touched)
    union all
    select f.record_id, f.refers_to_id from record_reference f where f.refers_to_id = any(gone))
  select f.record_id, f.refers_to_id into refused
    from reference f join record s on s.id = f.record_id and not s.withdrawn
      join record w on w.id = f.refers_to_id and w.withdrawn
    limit 1;
  if found then
    raise exception 'record % refers to record %, which is withdrawn', refused.record_id,
      refused.refers_to_id
      using errcode = 'integrity_constraint_violation', constraint = 'refers_to_withdrawn';
  end if;
end $$;

-- Has what refers to the one record by keys of sources refer to the other, to which these keys belong
-- now. What also refers to it by another of its keys stays.
create function move_references_by_keys(target varchar, old bigint, new bigint, keys varchar[])
  returns void language plpgsql as $$
declare
  part record;
  owners constant bigint[] := array(
    select k.record_id from source_key k
    group by k.record_id
    having bool_or(exists (select from unnest(keys) x
        where jsonb_path_exists(k.entry, '$.** ? (@ == $key)', jsonb_build_object('key', x))))
      and not bool_or(exists (select from source_key r where r.record_id = old
        and jsonb_path_exists(k.entry, '$.** ? (@ == $key)', jsonb_build_object('key', r.key)))));
begin
  for part in select * from reference_column c where c.target = move_references_by_keys.target loop
    execute format('update %1$I set %2$I = $1 where %2$I = $2 and %3$I = any($3)',
      part.name, part.column_name, part.owner_column) using new, old, owners;
  end loop;
end $$;
