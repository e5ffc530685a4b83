-- A version of the whole record, which every committed change advances, whoever made it: what was
-- answered at a version stays the answer for as long as that is the version.

-- A number alone would not do: a database that is restored or made anew counts on from a number
-- that another one has used for other data.
create table record_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null,
  token uuid not null
);
comment on table record_version is
  'Advanced at the commit of every transaction that changed the record, with that transaction.';
insert into record_version (version, token) values (1, gen_random_uuid());

-- Empty but for the transactions that are under way, of which each sees its own row only: so nothing
-- is lost where a crash empties it.
create unlogged table record_change (
  transaction xid8 primary key,
  others_checked boolean not null default false
);
comment on table record_change is
  'Transactions that have changed the record; gone with their commit, which advances the version.';

-- The setting spares all rows but the first the note. It and the note are undone together, by a
-- rollback to a savepoint too, and the next change then notes again. Whoever resets the setting only
-- makes the note be tried again.
create function note_record_change() returns trigger language plpgsql as $$
begin
  if current_setting('entente.noted_transaction', true)
    is not distinct from pg_current_xact_id()::text then
    return null;
  end if;
  -- Byte by byte, as an answer would show that 1.0 has become 1.00.
  if tg_op = 'UPDATE' then
    if old *= new then
      return null;
    end if;
  end if;
  insert into record_change (transaction) values (pg_current_xact_id()) on conflict do nothing;
  perform set_config('entente.noted_transaction', pg_current_xact_id()::text, true);
  return null;
end $$;

-- To be called by each migration that makes a table of the record. Triggers for each row, as those
-- for statements also fire where no row has changed.
create function note_changes_of(record_table regclass) returns void language plpgsql as $$
begin
  execute format('create trigger note_change after insert or update or delete on %s '
    'for each row execute function note_record_change()', record_table);
  execute format('create trigger note_truncation after truncate on %s '
    'for each statement execute function note_record_change()', record_table);
end $$;

-- The row of the version stays locked from here to the end of the commit, for all other writers. So
-- this comes after all other deferred checks: what a deferred trigger makes deferred follows them.
create function wait_for_other_checks() returns trigger language plpgsql as $$
begin
  update record_change set others_checked = true where transaction = new.transaction;
  return null;
end $$;

-- Versions become visible in their order, each together with its data, as a commit waits for the one
-- before. (A transaction at REPEATABLE READ or above fails here if another came before it, as it
-- would by changing any other row that another changed; it may be tried again.)
create function advance_record_version() returns trigger language plpgsql as $$
declare
  advanced record_version;
begin
  update record_version set version = version + 1, token = gen_random_uuid()
    returning * into strict advanced;
  perform pg_notify('record_version', advanced.version || ' ' || advanced.token);
  delete from record_change where transaction = new.transaction;
  return null;
end $$;

create constraint trigger wait_for_other_checks after insert on record_change
  deferrable initially deferred for each row execute function wait_for_other_checks();
create constraint trigger advance_version after update on record_change
  deferrable initially deferred for each row execute function advance_record_version();

select note_changes_of(record_table) from unnest(array['record', 'slug_alias', 'source', 'citation',
  'party', 'party_name', 'party_alias', 'party_succession', 'membership',
  'official', 'official_name', 'official_alias', 'post', 'term',
  'issue', 'issue_party', 'issue_spelling', 'mechanism', 'mechanism_party', 'meeting', 'attendance',
  'position', 'agreement', 'agreement_party', 'agreement_step',
  'measure', 'measure_target', 'measure_step']::regclass[]) as record_table;
