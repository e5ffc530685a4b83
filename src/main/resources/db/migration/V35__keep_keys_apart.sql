-- What finds one record by its key finds no other: no alias of an issue or a mechanism is the key of
-- another one, and no code of a party the ISO code of another one.

create table known_key (
  -- A record is in the registry after its own row.
  record_id bigint not null references record on delete cascade deferrable initially deferred,
  kind varchar not null,
  key varchar not null,
  role varchar not null check (role in ('KEY', 'OTHER')),
  primary key (record_id, role, key),
  -- Checked at commit, so that what one record gives up another may get. Former countries share ISO
  -- codes with those that followed them.
  constraint codes_differ exclude using gist (key with =, role with <>, record_id with <>)
    where (kind = 'PARTY') deferrable initially deferred,
  constraint slugs_and_aliases_differ
    exclude using gist (kind with =, key with =, role with <>, record_id with <>)
    where (kind <> 'PARTY') deferrable initially deferred
);
create index on known_key (kind, key);
comment on table known_key is
  'By what people find records, kept by triggers: KEY is the slug or code, OTHER an alias or ISO code.';

create function learn_key() returns trigger language plpgsql as $$
declare
  learned constant varchar := to_jsonb(new) ->> tg_argv[1];
begin
  if learned is not null then
    insert into known_key values (new.id, upper(tg_table_name), learned, tg_argv[0])
      on conflict (record_id, role, key) do nothing;
  end if;
  return null;
end $$;

create function forget_key() returns trigger language plpgsql as $$
begin
  delete from known_key k
    where k.record_id = old.id and k.role = tg_argv[0] and k.key = to_jsonb(old) ->> tg_argv[1];
  return null;
end $$;

do $$
declare
  kind varchar;
  role varchar;
  name varchar;
begin
  for kind, role, name in values ('issue', 'KEY', 'slug'), ('mechanism', 'KEY', 'slug'),
      ('party', 'KEY', 'code'), ('party', 'OTHER', 'alpha3') loop
    execute format('create trigger learn_%3$s after insert on %1$I '
      'for each row execute function learn_key(%2$L, %3$L)', kind, role, name);
    -- By its name before the one that learns the new key.
    execute format('create trigger change_%3$s after update of %3$I on %1$I '
      'for each row when (old.%3$I is distinct from new.%3$I) '
      'execute function forget_key(%2$L, %3$L)', kind, role, name);
    execute format('create trigger learn_changed_%3$s after update of %3$I on %1$I '
      'for each row when (old.%3$I is distinct from new.%3$I) '
      'execute function learn_key(%2$L, %3$L)', kind, role, name);
  end loop;
end $$;

create function learn_alias() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    delete from known_key k
      where k.record_id = old.record_id and k.role = 'OTHER' and k.key = old.slug;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into known_key values (new.record_id, new.kind, new.slug, 'OTHER')
      on conflict (record_id, role, key) do nothing;
  end if;
  return null;
end $$;
create trigger learn_alias after insert or update or delete on slug_alias
  for each row execute function learn_alias();

insert into known_key
  select id, 'ISSUE', slug, 'KEY' from issue
  union all select id, 'MECHANISM', slug, 'KEY' from mechanism
  union all select id, 'PARTY', code, 'KEY' from party;
-- What was taken in before and is another's key finds that other, as it did.
insert into known_key
  select o.* from (
    select id, 'PARTY', alpha3, 'OTHER' from party where alpha3 is not null
    union all select record_id, kind, slug, 'OTHER' from slug_alias) as o (id, kind, key, role)
  where not exists (select from known_key k where k.kind = o.kind and k.key = o.key
    and k.record_id <> o.id);
