-- Countries, areas and organizations: whatever can attend, hold a position, agree or impose.

create table party (
  id bigint primary key,
  version integer not null default 1,
  kind varchar not null check (kind in ('COUNTRY', 'ORGANIZATION')),
  code varchar not null unique check (code ~ '^[A-Z][A-Z0-9]*$'),
  alpha3 varchar check (alpha3 ~ '^[A-Z]{3}$'),
  numeric_code varchar check (numeric_code ~ '^[0-9]{3}$'),
  name varchar collate "C" not null check (name <> ''),
  official_name varchar,
  region varchar check (region ~ '^[0-9]{3}$'),
  subregion varchar check (subregion ~ '^[0-9]{3}$'),
  capital varchar,
  headquarters varchar,
  existed_from_edtf varchar,
  existed_from_earliest date,
  existed_from_latest date,
  existed_from_words varchar,
  existed_to_edtf varchar,
  existed_to_earliest date,
  existed_to_latest date,
  existed_to_words varchar,
  check (kind = 'COUNTRY' or num_nonnulls(alpha3, numeric_code, region, subregion, capital) = 0),
  check (kind = 'ORGANIZATION' or headquarters is null),
  check (num_nonnulls(existed_from_edtf, existed_from_earliest, existed_from_latest) in (0, 3)),
  check (num_nonnulls(existed_to_edtf, existed_to_earliest, existed_to_latest) in (0, 3)),
  check (existed_from_earliest <= existed_from_latest),
  check (existed_to_earliest <= existed_to_latest),
  check (existed_from_earliest <= existed_to_latest)
);
-- ISO gives the codes of some former countries to one of their successors (ATF, 296).
create unique index on party (alpha3) where existed_to_edtf is null;
create unique index on party (numeric_code) where existed_to_edtf is null;
create index on party (alpha3);
create index on party (numeric_code);
create index on party (kind, name, id);
create index on party (kind, code, id);
create index on party (region);
create index on party (subregion);
comment on column party.code is
  'ISO 3166-1 alpha-2, ISO 3166-3 for former countries, or an organization''s acronym.';

create trigger register after insert on party
  for each row execute function register_record('PARTY');
create trigger unregister after delete on party
  for each row execute function unregister_record();

alter table source add foreign key (issuer_id) references party;
alter table citation add foreign key (attributed_to_id) references party;

-- Names that CLDR does not have, by BCP 47 language tag.
create table party_name (
  party_id bigint not null references party on delete cascade,
  language varchar not null,
  text varchar not null check (text <> ''),
  primary key (party_id, language)
);

create table party_alias (
  party_id bigint not null references party on delete cascade,
  name varchar not null check (name <> ''),
  primary key (party_id, name)
);
create index on party_alias (name);

create table party_succession (
  predecessor_id bigint not null references party on delete cascade,
  successor_id bigint not null references party on delete cascade,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index on party_succession (successor_id);

-- The days on which something surely held: from the last day it can have begun
-- to the first day it can have ended, which is not included (offices change hands within a day).
create function certain_days(begin_latest date, end_earliest date) returns daterange
  language sql immutable parallel safe
  return case
    when end_earliest is null then daterange(begin_latest, null)
    when begin_latest >= end_earliest then 'empty'::daterange
    else daterange(begin_latest, end_earliest)
  end;

create sequence membership_id_seq increment by 50;
create table membership (
  id bigint primary key,
  organization_id bigint not null references party on delete cascade,
  member_id bigint not null references party on delete cascade,
  participates_as varchar,
  from_edtf varchar not null,
  from_earliest date not null,
  from_latest date not null,
  from_words varchar,
  to_edtf varchar,
  to_earliest date,
  to_latest date,
  to_words varchar,
  check (organization_id <> member_id),
  check (from_earliest <= from_latest),
  check (num_nonnulls(to_edtf, to_earliest, to_latest) in (0, 3)),
  check (to_earliest <= to_latest),
  check (from_earliest <= to_latest),
  constraint membership_overlaps exclude using gist (
    organization_id with =, member_id with =, certain_days(from_latest, to_earliest) with &&)
);
create index on membership (organization_id, from_earliest, id);
create index on membership (member_id, from_earliest, id);
comment on column membership.participates_as is
  'The name under which the member takes part, where it is another than its own.';
