-- What is talked about.

create table issue (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title varchar collate "C" not null check (title <> ''),
  kind varchar not null check (kind in ('TERRITORY', 'SECURITY', 'TRADE', 'ENVIRONMENT', 'HISTORY',
    'HUMAN_RIGHTS', 'CONSULAR', 'FORMULA', 'OTHER')),
  parent_id bigint references issue,
  coined_edtf varchar,
  coined_earliest date,
  coined_latest date,
  coined_words varchar,
  check (parent_id <> id),
  check (coined_edtf is null or kind = 'FORMULA'),
  check (num_nonnulls(coined_edtf, coined_earliest, coined_latest) in (0, 3)),
  check (coined_earliest <= coined_latest)
);
create index on issue (title, id);
create index on issue (kind, title, id);
create index on issue (parent_id, title, id);

create trigger register after insert on issue
  for each row execute function register_record('ISSUE');
create trigger unregister after delete on issue
  for each row execute function unregister_record();

create table issue_party (
  issue_id bigint not null references issue on delete cascade,
  party_id bigint not null references party,
  primary key (issue_id, party_id)
);
create index on issue_party (party_id, issue_id);

-- The words that each side uses for one thing.
create table issue_spelling (
  issue_id bigint not null references issue on delete cascade,
  language varchar not null,
  text varchar not null check (text <> ''),
  used_by_id bigint references party,
  unique nulls not distinct (issue_id, language, text, used_by_id)
);
