-- Meetings, who attended them, and the standing mechanisms that they are sessions of.

create table mechanism (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name varchar collate "C" not null check (name <> ''),
  level varchar not null check (level in ('LEADERS', 'MINISTERS', 'OFFICIALS')),
  launched_edtf varchar not null,
  launched_earliest date not null,
  launched_latest date not null,
  launched_words varchar,
  lapses_after_months integer not null default 24 check (lapses_after_months between 1 and 1200),
  check (launched_earliest <= launched_latest)
);
create index on mechanism (name, id);
create index on mechanism (launched_earliest, id);
create index on mechanism (level, name, id);

create trigger register after insert on mechanism
  for each row execute function register_record('MECHANISM');
create trigger unregister after delete on mechanism
  for each row execute function unregister_record();

create table mechanism_party (
  mechanism_id bigint not null references mechanism on delete cascade,
  party_id bigint not null references party,
  primary key (mechanism_id, party_id)
);
create index on mechanism_party (party_id, mechanism_id);

create table meeting (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title varchar not null check (title <> ''),
  kind varchar not null check (kind in ('TALKS', 'SUMMIT', 'CALL', 'VISIT', 'CONFERENCE',
    'SIGNING')),
  visit_class varchar check (visit_class in ('STATE', 'OFFICIAL', 'OFFICIAL_WORKING', 'WORKING',
    'PRIVATE', 'INFORMAL', 'GUEST_OF_GOVERNMENT')),
  status varchar not null check (status in ('EXPECTED', 'HELD', 'POSTPONED', 'CANCELLED')),
  level varchar check (level in ('LEADERS', 'MINISTERS', 'OFFICIALS')),
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_words varchar,
  locality varchar,
  country_id bigint references party,
  host_id bigint references party,
  occasion_id bigint references meeting,
  mechanism_id bigint references mechanism,
  ordinal integer check (ordinal > 0),
  check (visit_class is null or kind = 'VISIT'),
  check (date_earliest <= date_latest),
  check (occasion_id <> id),
  check (ordinal is null or mechanism_id is not null)
);
create unique index meeting_ordinal on meeting (mechanism_id, ordinal)
  where status in ('HELD', 'EXPECTED');
create index on meeting (date_earliest, id);
create index on meeting (date_latest);
create index on meeting (kind, date_earliest, id);
create index on meeting (visit_class, date_earliest, id);
create index on meeting (status, date_earliest, id);
create index on meeting (level, date_earliest, id);
create index on meeting (locality, date_earliest, id);
create index on meeting (country_id, date_earliest, id);
create index on meeting (host_id, date_earliest, id);
create index on meeting (occasion_id, date_earliest, id);
create index on meeting (mechanism_id, date_earliest, id);

create trigger register after insert on meeting
  for each row execute function register_record('MEETING');
create trigger unregister after delete on meeting
  for each row execute function unregister_record();

create sequence attendance_id_seq increment by 50;
create table attendance (
  id bigint primary key,
  meeting_id bigint not null references meeting on delete cascade,
  party_id bigint not null references party,
  official_id bigint references official,
  role varchar not null check (role in ('HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR',
    'OBSERVER')),
  post_id bigint,
  -- An official attends in a post of the party that he stands for.
  foreign key (post_id, party_id) references post (id, party_id),
  check (post_id is null or official_id is not null),
  unique nulls not distinct (meeting_id, party_id, official_id)
);
create index on attendance (party_id, meeting_id);
create index on attendance (official_id, meeting_id);
create index on attendance (post_id);

-- The level at which at least two parties are represented by their highest official:
-- when a head of state receives a foreign minister, the meeting is one of ministers.
create function meeting_level(meeting bigint) returns varchar language sql stable
  return (
    with delegation as (
      select max(case
          when p.kind in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT') then 3
          when p.kind in ('FOREIGN_MINISTER', 'MINISTER') then 2
          else 1 end) as rank
      from attendance a join post p on p.id = a.post_id
      where a.meeting_id = meeting and a.role not in ('OBSERVER', 'MEDIATOR')
      group by a.party_id),
    ranks as (select array_agg(rank order by rank desc) as rank from delegation)
    select case coalesce(rank[2], rank[1])
      when 3 then 'LEADERS' when 2 then 'MINISTERS' when 1 then 'OFFICIALS' end
    from ranks);

-- A meeting's level is derived; it stands in its row for the sake of the index, and only here.
create function derive_meeting_levels() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    update meeting m set level = meeting_level(m.id)
    where m.id in (select meeting_id from added) and m.level is distinct from meeting_level(m.id);
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    update meeting m set level = meeting_level(m.id)
    where m.id in (select meeting_id from removed) and m.level is distinct from meeting_level(m.id);
  end if;
  return null;
end $$;

create trigger derive_level_on_insert after insert on attendance
  referencing new table as added
  for each statement execute function derive_meeting_levels();
create trigger derive_level_on_update after update on attendance
  referencing new table as added old table as removed
  for each statement execute function derive_meeting_levels();
create trigger derive_level_on_delete after delete on attendance
  referencing old table as removed
  for each statement execute function derive_meeting_levels();

create function derive_levels_of_post() returns trigger language plpgsql as $$
begin
  update meeting m set level = meeting_level(m.id)
  where m.id in (select meeting_id from attendance where post_id = new.id);
  return null;
end $$;
create trigger derive_level_on_post after update of kind on post
  for each row execute function derive_levels_of_post();

-- ACTIVE, LAPSED or REVIVED at a date; null before the launch. A mechanism lapses when no session
-- is held for its period; it is revived while its last session is the one that ended a lapse.
create function mechanism_state(mechanism bigint, as_of date) returns varchar
  language sql stable
  return (
    with activity as (
      select launched_earliest as day from mechanism m where m.id = mechanism
      union all
      select date_earliest from meeting s
      where s.mechanism_id = mechanism and s.status = 'HELD'),
    latest as (
      select day, row_number() over (order by day desc) as position
      from activity where day <= as_of),
    facts as (
      select make_interval(months => m.lapses_after_months) as period,
        (select day from latest where position = 1) as last,
        (select day from latest where position = 2) as previous
      from mechanism m where m.id = mechanism)
    select case
      when last is null then null
      when last + period < as_of then 'LAPSED'
      when previous + period < last then 'REVIVED'
      else 'ACTIVE' end
    from facts);
