-- Officials, the posts of a party, and who held which when.

create table official (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  full_name varchar not null check (full_name <> ''),
  family_name varchar,
  sort_name varchar collate "C" not null
    generated always as (lower(coalesce(family_name || ', ', '') || full_name)) stored,
  wikidata_id varchar unique check (wikidata_id ~ '^Q[0-9]+$')
);
create index on official (sort_name, id);

create trigger register after insert on official
  for each row execute function register_record('OFFICIAL');
create trigger unregister after delete on official
  for each row execute function unregister_record();

create table official_name (
  official_id bigint not null references official on delete cascade,
  language varchar not null,
  text varchar not null check (text <> ''),
  primary key (official_id, language)
);

create table official_alias (
  official_id bigint not null references official on delete cascade,
  name varchar not null check (name <> ''),
  primary key (official_id, name)
);

create table post (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  party_id bigint not null references party,
  title varchar not null check (title <> ''),
  kind varchar not null check (kind in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER',
    'MINISTER', 'CHIEF_OF_MISSION', 'SPOKESPERSON', 'OTHER')),
  accredited_to_id bigint references party,
  several_holders boolean not null default false,
  check (accredited_to_id is null or kind = 'CHIEF_OF_MISSION'),
  unique (id, party_id),
  unique (id, several_holders)
);
create index on post (party_id, kind, id);
create index on post (kind);
create index on post (accredited_to_id, id);
comment on column post.several_holders is 'Whether several officials may hold it at a time.';

create trigger register after insert on post
  for each row execute function register_record('POST');
create trigger unregister after delete on post
  for each row execute function unregister_record();

create table term (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  official_id bigint not null references official,
  post_id bigint not null,
  several_holders boolean not null,
  acting boolean not null default false,
  from_edtf varchar not null,
  from_earliest date not null,
  from_latest date not null,
  from_words varchar,
  to_edtf varchar,
  to_earliest date,
  to_latest date,
  to_words varchar,
  foreign key (post_id, several_holders) references post (id, several_holders) on update cascade,
  check (from_earliest <= from_latest),
  check (num_nonnulls(to_edtf, to_earliest, to_latest) in (0, 3)),
  check (to_earliest <= to_latest),
  check (from_earliest <= to_latest),
  constraint term_overlaps exclude using gist (
    post_id with =, certain_days(from_latest, to_earliest) with &&)
    where (not several_holders and not acting)
);
create index on term (post_id, from_earliest, id);
create index on term (official_id, from_earliest, id);

create trigger register after insert on term
  for each row execute function register_record('TERM');
create trigger unregister after delete on term
  for each row execute function unregister_record();
