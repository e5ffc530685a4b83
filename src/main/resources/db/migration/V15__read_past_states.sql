-- The record as the database said it to be at a past version: views of the names of the tables, in a
-- schema that stands before theirs in the search path, so that every statement that reads the record
-- reads a past state just as well. The setting entente.past_version, local to a transaction, says
-- which.

create schema past;

-- A row was then as it is now, if no later revision touched it; else as it was before the first one
-- that did. What tells rows apart (owner and key) comes from the log's columns: so that a statement
-- that asks for some of them reads these only.
create function make_past_views() returns void language plpgsql as $$
declare
  kept kept_table;
  later constant text := 'revision v where v.id = c.revision_id '
    'and v.version > current_setting(''entente.past_version'')::bigint';
  columns text;
  key text;
begin
  for kept in select * from kept_table loop
    select string_agg(case when a.attname = kept.owner_column then 'c.record_id as ' || a.attname
        else format('x.%I', a.attname) end, ', ' order by a.attnum)
      into columns
      from pg_attribute a
      where a.attrelid = format('public.%I', kept.name)::regclass and a.attnum > 0
        and not a.attisdropped;
    select string_agg(format('coalesce(t.%I::text, '''')', k), ' || '' '' || ')
      into key from unnest(kept.key_columns) k;
    execute format('create or replace view past.%1$I as '
      'select t.* from public.%1$I t where not exists (select from row_change c, %2$s '
        'and c.table_name = %1$L and c.record_id = t.%3$I and c.row_key = %4$s) '
      'union all select %5$s from (select distinct on (c.record_id, c.row_key) '
        'c.record_id, c.row_key, c.before from row_change c, %2$s and c.table_name = %1$L '
        'order by c.record_id, c.row_key, v.version, c.id) c '
      'cross join lateral jsonb_populate_record(null::public.%1$I, c.before) x '
      'where c.before is not null',
      kept.name, later, kept.owner_column, key, columns);
  end loop;
end $$;
comment on function make_past_views() is
  'To be called by each migration that changes the columns of a table of the record.';

select make_past_views();

-- The version that the record was at. A later one may still be on its way for the last moments, and
-- is waited for: what was answered for an instant stays the answer.
create function version_at(instant timestamptz) returns bigint language plpgsql as $$
begin
  if instant >= (select made_at from record_version) then
    perform from record_version for share;
  end if;
  return coalesce((select r.version from revision r where r.made_at <= instant
    order by r.made_at desc, r.version desc limit 1), 0);
end $$;

-- History itself had then no later changes.
create view past.revision as
  select r.* from public.revision r
  where r.version <= current_setting('entente.past_version')::bigint;
create view past.change as
  select c.* from public.change c join past.revision r on r.id = c.revision_id;
