-- Records that come from other people's datasets: what a source's own words are, which sources were
-- coded by programs, and by which keys sources know a record.

alter table citation add column quotation varchar check (quotation <> '');
comment on column citation.quotation is 'What the source says there, whole and in its own words.';

alter table source add column machine_coded boolean not null default false;
comment on column source.machine_coded is
  'Whether a program found in texts what it says, and nobody checked it.';

select make_past_views();

-- A source's key of a record is one record's for good, until an editor says otherwise.
create table source_key (
  -- The scheme, a colon, and the source's own key: wikidata:Q15031, visits:2076.
  key varchar primary key check (key ~ '^[a-z0-9-]+:.'),
  record_id bigint not null references record on delete cascade,
  source varchar not null,
  locator varchar not null,
  -- SHA-256 of all that the source says, by which a repetition is told from a change.
  digest varchar not null,
  -- What the source says of the record, as a dossier would; it names other records by keys of sources.
  entry jsonb not null,
  rule varchar not null,
  explanation varchar not null
);
create index on source_key (record_id);
comment on column source_key.rule is 'By which rule it was taken to be this record.';
