-- What every feature stands on: the registry of records, sources, and citations.

-- For the exclusion of overlapping terms and memberships.
create extension if not exists btree_gist;

-- One number series for all kinds of records, so that a citation needs one foreign key.
create sequence record_id_seq increment by 50;

create table record (
  id bigint primary key,
  kind varchar not null check (kind in ('SOURCE', 'PARTY', 'OFFICIAL', 'POST', 'TERM', 'ISSUE',
    'MECHANISM', 'MEETING', 'POSITION', 'AGREEMENT', 'MEASURE'))
);
comment on table record is 'Registry of all records, kept by triggers on the table of each kind.';

create function register_record() returns trigger language plpgsql as $$
begin
  insert into record (id, kind) values (new.id, tg_argv[0]);
  return null;
end $$;

create function unregister_record() returns trigger language plpgsql as $$
begin
  delete from record where id = old.id;
  return null;
end $$;

-- Former keys and other keys by which people know a record.
create table slug_alias (
  kind varchar not null,
  slug varchar not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  record_id bigint not null references record on delete cascade,
  primary key (kind, slug)
);
create index on slug_alias (record_id);

create table source (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind varchar not null check (kind in ('NEWS', 'READOUT', 'JOINT_STATEMENT', 'TREATY_TEXT',
    'DATASET', 'OTHER')),
  publisher varchar collate "C" not null check (publisher <> ''),
  issuer_id bigint,
  author varchar,
  title varchar not null check (title <> ''),
  url varchar check (url ~ '^https?://'),
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_words varchar,
  language varchar,
  licence varchar,
  check (date_earliest <= date_latest)
);
create index on source (date_earliest, id);
create index on source (kind, date_earliest, id);
create index on source (issuer_id, date_earliest, id);
create index on source (publisher, date_earliest, id);
create index on source (publisher, id);
create index on source (language, date_earliest, id);

create trigger register after insert on source
  for each row execute function register_record('SOURCE');
create trigger unregister after delete on source
  for each row execute function unregister_record();

create sequence citation_id_seq increment by 50;
create table citation (
  id bigint primary key,
  record_id bigint not null references record on delete cascade,
  source_id bigint not null references source,
  locator varchar,
  attribute varchar,
  value varchar,
  attributed_to_id bigint,
  check ((attribute is null) = (value is null)),
  unique nulls not distinct (record_id, source_id, locator, attribute)
);
create index on citation (source_id, record_id);
create index on citation (attributed_to_id);
comment on column citation.attributed_to_id is
  'The party that the source itself names as its authority (PROV: quoted from).';
comment on column citation.value is
  'What this source gives for the attribute, in the notation of dossiers.';

-- Nothing is stored without a source; checked at commit, so that a record may precede its citation.
create function require_citation(checked bigint) returns void language plpgsql as $$
begin
  if exists (select from record where id = checked and kind <> 'SOURCE')
    and not exists (select from citation where record_id = checked) then
    raise exception 'record % has no citation', checked
      using errcode = 'integrity_constraint_violation', constraint = 'record_cited';
  end if;
end $$;

create function check_record_cited() returns trigger language plpgsql as $$
begin
  perform require_citation(new.id);
  return null;
end $$;

create function check_citation_gone() returns trigger language plpgsql as $$
begin
  perform require_citation(old.record_id);
  return null;
end $$;

create constraint trigger record_cited after insert on record
  deferrable initially deferred for each row
  when (new.kind <> 'SOURCE') execute function check_record_cited();
create constraint trigger record_cited after delete or update of record_id on citation
  deferrable initially deferred for each row execute function check_citation_gone();

-- Files of facts and dossiers that have been loaded, by the checksum of their content.
create table loaded_file (
  name varchar primary key,
  sha256 varchar not null,
  loaded_at timestamptz not null default now()
);
