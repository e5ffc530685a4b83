-- Whose meetings they are, with their date in the same row: so the meetings of a party, or on an issue, are
-- read in their order by one index, and those of two parties by two that are walked side by side. Both
-- tables are derived; nothing else writes them.

create table meeting_party (
  party_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, party_id)
);
comment on table meeting_party is 'Derived: which parties attended which meetings.';

create table meeting_issue (
  issue_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, issue_id)
);
comment on table meeting_issue is
  'Derived: at which meetings positions were taken on which issues, or on parts of them.';

-- What they are derived of. (Each position asks for what its issue is a part of, as few positions are
-- derived at a time.)
create view party_at_meeting as
  select distinct a.party_id, m.date_earliest, m.id
  from attendance a join meeting m on m.id = a.meeting_id;
create view issue_at_meeting as
  select distinct l.id as issue_id, m.date_earliest, m.id
  from position p join meeting m on m.id = p.meeting_id cross join lateral (
    with recursive line as (
      select p.issue_id as id
      union select i.parent_id from line l join issue i on i.id = l.id where i.parent_id is not null)
    select id from line) l
  where not p.withdrawn;

-- Of a past state they are derived when they are read.
create view past.meeting_party as
  select distinct a.party_id, m.date_earliest, m.id
  from past.attendance a join past.meeting m on m.id = a.meeting_id;
create view past.meeting_issue as
  with recursive line as (
    select id as part_id, id from past.issue
    union select l.part_id, i.parent_id from line l join past.issue i on i.id = l.id
    where i.parent_id is not null)
  select distinct l.id as issue_id, m.date_earliest, m.id
  from line l join past.position p on p.issue_id = l.part_id
    join past.meeting m on m.id = p.meeting_id
  where not p.withdrawn;

-- In the order in which they are read.
insert into meeting_party select * from party_at_meeting order by 1, 2, 3;
insert into meeting_issue select * from issue_at_meeting order by 1, 2, 3;
create index on meeting_party (party_id, date_earliest, id);
create index on meeting_issue (issue_id, date_earliest, id);

create function derive_meeting_parties(meetings bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  delete from meeting_party d where d.id = any(meetings) and not exists (
    select from attendance a where a.meeting_id = d.id and a.party_id = d.party_id);
  insert into meeting_party select * from party_at_meeting where id = any(meetings)
    on conflict do nothing;
end $$;

create function derive_meeting_issues(meetings bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  delete from meeting_issue d where d.id = any(meetings) and (d.id, d.issue_id) not in (
    select s.id, s.issue_id from issue_at_meeting s where s.id = any(meetings));
  insert into meeting_issue select * from issue_at_meeting where id = any(meetings)
    on conflict do nothing;
end $$;

create function derive_parties_of_attendances() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    perform derive_meeting_parties(array(select distinct meeting_id from added));
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    perform derive_meeting_parties(array(select distinct meeting_id from removed));
  end if;
  return null;
end $$;
create trigger derive_parties_on_insert after insert on attendance
  referencing new table as added
  for each statement execute function derive_parties_of_attendances();
create trigger derive_parties_on_update after update on attendance
  referencing new table as added old table as removed
  for each statement execute function derive_parties_of_attendances();
create trigger derive_parties_on_delete after delete on attendance
  referencing old table as removed
  for each statement execute function derive_parties_of_attendances();

create function derive_issues_of_positions() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    perform derive_meeting_issues(array(
      select distinct meeting_id from added where meeting_id is not null));
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    perform derive_meeting_issues(array(
      select distinct meeting_id from removed where meeting_id is not null));
  end if;
  return null;
end $$;
create trigger derive_issues_on_insert after insert on position
  referencing new table as added
  for each statement execute function derive_issues_of_positions();
create trigger derive_issues_on_update after update on position
  referencing new table as added old table as removed
  for each statement execute function derive_issues_of_positions();
create trigger derive_issues_on_delete after delete on position
  referencing old table as removed
  for each statement execute function derive_issues_of_positions();

-- What follows hardly ever happens, and to few rows at a time.
create function derive_issues_of_line() returns trigger language plpgsql as $$
begin
  perform derive_meeting_issues(array(
    with recursive part as (
      select new.id as id
      union select i.id from issue i join part on i.parent_id = part.id)
    select distinct p.meeting_id from position p
    where p.issue_id in (select id from part) and p.meeting_id is not null));
  return null;
end $$;
create trigger derive_issues_of_line after update of parent_id on issue
  for each row when (old.parent_id is distinct from new.parent_id)
  execute function derive_issues_of_line();

create function derive_dates_of_meeting() returns trigger language plpgsql as $$
begin
  update meeting_party set date_earliest = new.date_earliest where id = new.id;
  update meeting_issue set date_earliest = new.date_earliest where id = new.id;
  return null;
end $$;
create trigger derive_dates after update of date_earliest on meeting
  for each row when (old.date_earliest <> new.date_earliest)
  execute function derive_dates_of_meeting();
