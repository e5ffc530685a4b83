-- What a party said on an issue, and whose readout reports it.

create table position (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  issue_id bigint not null references issue,
  holder_id bigint not null references party,
  speaker_id bigint references official,
  stance varchar not null check (stance in ('SUPPORTS', 'OPPOSES', 'DEMANDS', 'APPEALS',
    'CONCERNED', 'REAFFIRMS', 'OFFERS', 'ACKNOWLEDGES', 'DENIES')),
  summary varchar not null check (summary <> ''),
  quotation varchar,
  quotation_language varchar,
  meeting_id bigint references meeting,
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_words varchar,
  reported_by_id bigint references party,
  reported_by_publisher varchar,
  check ((quotation is null) = (quotation_language is null)),
  check (num_nonnulls(reported_by_id, reported_by_publisher) <= 1),
  check (date_earliest <= date_latest)
);
create index on position (date_earliest, id);
create index on position (issue_id, date_earliest, id);
create index on position (holder_id, date_earliest, id);
create index on position (holder_id, issue_id, date_earliest, id);
create index on position (speaker_id, date_earliest, id);
create index on position (meeting_id, date_earliest, id);
create index on position (stance, date_earliest, id);
create index on position (reported_by_id, date_earliest, id);

create trigger register after insert on position
  for each row execute function register_record('POSITION');
create trigger unregister after delete on position
  for each row execute function unregister_record();
