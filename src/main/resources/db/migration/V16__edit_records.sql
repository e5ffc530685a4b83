-- What editing over the API needs beside the tables of the record.

-- A record with all that belongs to it, for people: by table, with keys in place of numbers.
create function snapshot(record_id bigint) returns jsonb language plpgsql stable as $$
declare
  kind constant varchar := (select lower(r.kind) from record r where r.id = record_id);
  part kept_table;
  members jsonb;
  whole jsonb;
begin
  execute format('select jsonb_build_object(''record'', readable(to_jsonb(t))) from %I t where id = $1',
    kind) into whole using record_id;
  for part in select * from kept_table k where k.owner_column in (kind || '_id', 'record_id')
      or kind = 'party' and k.owner_column in ('organization_id', 'successor_id') loop
    execute format('select jsonb_agg(readable(to_jsonb(t) - %1$L) order by %2$s) from %3$I t '
      'where t.%1$I = $1', part.owner_column,
      (select string_agg(format('t.%I', c), ', ') from unnest(part.key_columns) c), part.name)
      into members using record_id;
    whole := whole || jsonb_build_object(part.name, coalesce(members, '[]'));
  end loop;
  return whole;
end $$;

-- The answers to requests that name a key of their own: whoever repeats one, as the answer did not
-- reach them, gets the first answer, whichever instance it reaches now.
create table idempotency_key (
  made_by varchar not null,
  key varchar not null,
  -- SHA-256 of what was asked.
  request varchar not null,
  answer jsonb,
  made_at timestamptz not null default now(),
  primary key (made_by, key)
);
create index on idempotency_key (made_at);
