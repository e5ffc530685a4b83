-- All records as they are, without ids, times and the order of writing: a line for each row of the
-- record, with readable keys in place of numbers; then the keys by which sources know them.
\set QUIET on
\pset format unaligned
\pset tuples_only on

create temp table readable_key (id bigint primary key, key varchar not null);
select format('insert into readable_key select id, %I from %I',
  case name when 'party' then 'code' else 'slug' end, name)
from kept_table where owner_column = 'id' and name <> 'record'
\gexec
analyze readable_key;

create temp view dumped as
  select c.relname as name, c.oid from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (c.relname in (select name from kept_table where name <> 'record')
      or c.relname = 'source_key');
create temp view dumped_column as
  select d.name, a.attnum as place, a.attname as label, case
      when a.attname like '%\_id' and a.atttypid = 'bigint'::regtype
        then format('(select key from readable_key k where k.id = t.%I)', a.attname)
      else format('t.%I', a.attname) end as value
  from dumped d join pg_attribute a on a.attrelid = d.oid and a.attnum > 0 and not a.attisdropped
  where a.attname <> 'id' and a.attname not like '%\_at';
select format('select %L || jsonb_strip_nulls(to_jsonb(r))::text collate "C" as line '
    'from (select %s from %I t) r order by line', name || ' ',
  string_agg(value || ' as ' || quote_ident(label), ', ' order by place), name)
from dumped_column group by name order by name
\gexec
