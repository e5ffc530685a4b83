-- Every committed change of the record is kept: who made it, when, why, and each row before and
-- after; by the database itself, so that whoever writes, by whichever program, leaves a trace.

-- Who changes, and why, can be said with the settings entente.made_by and entente.reason, local to
-- the transaction.
create table revision (
  id bigint generated always as identity primary key,
  made_by varchar not null,
  reason varchar,
  version bigint unique,
  token uuid,
  made_at timestamptz,
  check (num_nulls(version, token, made_at) in (0, 3))
);
create index on revision (made_at, version);
comment on table revision is
  'A transaction that changed the record. Until its commit it has no version and no time.';
comment on column revision.made_at is 'Never before that of an earlier version.';

-- No foreign key to the revision, as each row would be checked: nothing ever leaves that table.
create table row_change (
  id bigint generated always as identity primary key,
  revision_id bigint not null,
  record_id bigint not null,
  table_name varchar not null,
  row_key varchar not null,
  before jsonb,
  after jsonb,
  check (before is not null or after is not null)
);
create index on row_change (revision_id, record_id);
create index on row_change (table_name, record_id, row_key);
comment on column row_change.record_id is 'The record that the row is, or belongs to.';
comment on column row_change.row_key is 'The row''s primary key, as text.';

-- Numbers are given while the row of record_version is locked: so they are in the order in which
-- changes become visible, and whoever has seen one has seen all before it.
create table change (
  id bigint generated always as identity primary key,
  revision_id bigint not null references revision,
  record_id bigint not null,
  kind varchar not null,
  action varchar not null check (action in ('RECORDED', 'UPDATED', 'WITHDRAWN', 'REINSTATED',
    'DELETED')),
  unique (revision_id, record_id)
);
create index on change (record_id, id);
create index on change (kind, id);
comment on table change is 'What a revision did to one record.';

create table change_party (
  party_id bigint not null,
  change_id bigint not null references change,
  primary key (party_id, change_id)
);
create index on change_party (change_id);
comment on table change_party is 'The parties that a change concerns.';

create table change_issue (
  issue_id bigint not null,
  change_id bigint not null references change,
  primary key (issue_id, change_id)
);
create index on change_issue (change_id);
comment on table change_issue is 'The issues that a change concerns.';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'history is not rewritten (%)', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger refuse_rewriting before update or delete on row_change
  for each row execute function refuse_rewriting();
create trigger refuse_rewriting before delete on change
  for each row execute function refuse_rewriting();
create trigger refuse_rewriting before delete on revision
  for each row execute function refuse_rewriting();
create trigger refuse_rewriting_of_versions before update on revision
  for each row when (old.version is not null) execute function refuse_rewriting();
create trigger refuse_truncation before truncate on row_change
  for each statement execute function refuse_rewriting();
create trigger refuse_truncation before truncate on change
  for each statement execute function refuse_rewriting();
create trigger refuse_truncation before truncate on revision
  for each statement execute function refuse_rewriting();

alter table record_version add column made_at timestamptz not null default clock_timestamp();
alter table record_change add column revision_id bigint not null;

-- The revision of this transaction, made at its first change. The setting, of the transaction, the
-- revision, and whether it is noted, spares all others the search; it is undone, together with what
-- it tells of, by a rollback to a savepoint.
create function current_revision() returns bigint language plpgsql as $$
declare
  transaction constant text := pg_current_xact_id()::text;
  known constant text[] := string_to_array(current_setting('entente.revision', true), ' ');
  revision bigint;
begin
  if known[1] = transaction then
    return known[2];
  end if;
  select c.revision_id into revision from record_change c where c.transaction = pg_current_xact_id();
  if not found then
    insert into revision (made_by, reason) values (
      coalesce(nullif(current_setting('entente.made_by', true), ''), session_user),
      nullif(current_setting('entente.reason', true), '')) returning id into revision;
  end if;
  perform set_config('entente.revision', concat_ws(' ', transaction, revision, 'open'), true);
  return revision;
end $$;

-- Notes that the version is to be advanced at commit; after the rows are kept, as a transaction may
-- ask for the checks at commit to be made at once.
create function note_revision() returns void language plpgsql as $$
declare
  revision constant bigint := current_revision();
  known constant text := current_setting('entente.revision', true);
begin
  if split_part(known, ' ', 3) = 'open' then
    perform set_config('entente.revision', replace(known, 'open', 'noted'), true);
    insert into record_change (transaction, revision_id)
      values (pg_current_xact_id(), revision) on conflict do nothing;
  end if;
end $$;

create function row_key(member jsonb, columns text[]) returns text
  language sql immutable parallel safe
  return (select string_agg(coalesce(member ->> c.name, ''), ' ' order by c.place)
    from unnest(columns) with ordinality as c (name, place));

-- The arguments of the three triggers: the column of the record that a row is or belongs to, then
-- those of the row's key.
create function keep_inserted() returns trigger language plpgsql as $$
begin
  insert into row_change (revision_id, record_id, table_name, row_key, after)
  select (select current_revision()), (n.member ->> tg_argv[0])::bigint, tg_table_name,
    row_key(n.member, tg_argv[1:]), n.member
  from (select to_jsonb(r) as member from new_rows r) n;
  if found then
    perform note_revision();
  end if;
  return null;
end $$;

create function keep_deleted() returns trigger language plpgsql as $$
begin
  insert into row_change (revision_id, record_id, table_name, row_key, before)
  select (select current_revision()), (o.member ->> tg_argv[0])::bigint, tg_table_name,
    row_key(o.member, tg_argv[1:]), o.member
  from (select to_jsonb(r) as member from old_rows r) o;
  if found then
    perform note_revision();
  end if;
  return null;
end $$;

-- A row that changes its key, or goes over to another record, is one that goes and one that comes.
create function keep_updated() returns trigger language plpgsql as $$
begin
  insert into row_change (revision_id, record_id, table_name, row_key, before, after)
  select (select current_revision()), coalesce(n.owner, o.owner)::bigint, tg_table_name,
    coalesce(n.key, o.key), o.member, n.member
  from (select to_jsonb(r) as member, to_jsonb(r) ->> tg_argv[0] as owner,
      row_key(to_jsonb(r), tg_argv[1:]) as key from old_rows r) o
    full join (select to_jsonb(r) as member, to_jsonb(r) ->> tg_argv[0] as owner,
      row_key(to_jsonb(r), tg_argv[1:]) as key from new_rows r) n
    on n.owner = o.owner and n.key = o.key
  where o.member is distinct from n.member;
  if found then
    perform note_revision();
  end if;
  return null;
end $$;

create function keep_truncated() returns trigger language plpgsql as $$
declare
  kept bigint;
begin
  execute format('insert into row_change (revision_id, record_id, table_name, row_key, before) '
    'select (select current_revision()), (o.member ->> $1)::bigint, $2, row_key(o.member, $3), '
    'o.member from (select to_jsonb(r) as member from %s r) o', tg_relid::regclass)
    using tg_argv[0], tg_table_name, tg_argv[1:];
  get diagnostics kept = row_count;
  if kept > 0 then
    perform note_revision();
  end if;
  return null;
end $$;

create table kept_table (
  name varchar primary key,
  owner_column varchar not null,
  key_columns varchar[] not null
);
comment on table kept_table is 'The tables of the record, whose history is kept.';

-- To be called by each migration that makes a table of the record.
create function keep_history_of(record_table regclass, owner_column text, variadic key_columns text[])
  returns void language plpgsql as $$
declare
  arguments constant text := (select string_agg(quote_literal(a), ', ')
    from unnest(owner_column || key_columns) a);
begin
  insert into kept_table values ((select relname from pg_class where oid = record_table),
    owner_column, key_columns);
  execute format('create trigger keep_inserted after insert on %s referencing new table as new_rows '
    'for each statement execute function keep_inserted(%s)', record_table, arguments);
  execute format('create trigger keep_updated after update on %s referencing old table as old_rows '
    'new table as new_rows for each statement execute function keep_updated(%s)', record_table,
    arguments);
  execute format('create trigger keep_deleted after delete on %s referencing old table as old_rows '
    'for each statement execute function keep_deleted(%s)', record_table, arguments);
  execute format('create trigger keep_truncated before truncate on %s '
    'for each statement execute function keep_truncated(%s)', record_table, arguments);
end $$;

-- In place of the note of each row: what is kept is noted.
do $$
declare
  noted regclass;
begin
  for noted in select distinct tgrelid::regclass from pg_trigger
      where tgname in ('note_change', 'note_truncation') loop
    execute format('drop trigger note_change on %s', noted);
    execute format('drop trigger note_truncation on %s', noted);
  end loop;
end $$;
drop function note_changes_of(regclass);
drop function note_record_change();

select keep_history_of(name::regclass, 'id', 'id') from unnest(array['record', 'source', 'party',
  'official', 'post', 'term', 'issue', 'mechanism', 'meeting', 'position', 'agreement', 'measure'])
  as name;
select keep_history_of('slug_alias', 'record_id', 'kind', 'slug');
select keep_history_of('citation', 'record_id', 'id');
select keep_history_of('party_name', 'party_id', 'language');
select keep_history_of('party_alias', 'party_id', 'name');
-- A succession belongs to the successor, a membership to the organization.
select keep_history_of('party_succession', 'successor_id', 'predecessor_id');
select keep_history_of('membership', 'organization_id', 'id');
select keep_history_of('official_name', 'official_id', 'language');
select keep_history_of('official_alias', 'official_id', 'name');
select keep_history_of('issue_party', 'issue_id', 'party_id');
select keep_history_of('issue_spelling', 'issue_id', 'language', 'text', 'used_by_id');
select keep_history_of('mechanism_party', 'mechanism_id', 'party_id');
select keep_history_of('attendance', 'meeting_id', 'id');
select keep_history_of('agreement_party', 'agreement_id', 'party_id');
select keep_history_of('agreement_step', 'agreement_id', 'id');
select keep_history_of('measure_target', 'measure_id', 'party_id');
select keep_history_of('measure_step', 'measure_id', 'id');
