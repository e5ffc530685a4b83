-- Snapshots of many records of a kind by one statement, which is planned once: with all that belongs to each, as
-- before.
create function snapshots(kind varchar, ids bigint[]) returns table (record_id bigint, snapshot jsonb)
  language plpgsql stable as $$
declare
  parts constant text := (
    select string_agg(format(' || jsonb_build_object(%1$L, coalesce((select jsonb_agg('
        'readable(to_jsonb(p) - %2$L) order by %3$s) from %1$I p where p.%2$I = t.id), ''[]''))',
        k.name, k.owner_column,
        (select string_agg(format('p.%I', c), ', ') from unnest(k.key_columns) c)), '')
    from kept_table k
    where k.owner_column in (kind || '_id', 'record_id')
      or kind = 'party' and k.owner_column in ('organization_id', 'successor_id'));
begin
  return query execute format('select t.id, jsonb_build_object(''record'', readable(to_jsonb(t)))%s '
    'from %I t where t.id = any($1)', parts, kind) using ids;
end $$;

create or replace function snapshot(record_id bigint) returns jsonb language sql stable as $$
  select s.snapshot from record r cross join lateral snapshots(lower(r.kind)::varchar, array[r.id]) s
  where r.id = $1
$$;
