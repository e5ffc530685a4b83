-- Which officials attended which meetings, and what agreements and measures are on which issues, with the dates
-- in the same row, as meeting_party and meeting_issue have them: so each list is read in its order by one index.
-- All three tables are derived; nothing else writes them.

create table meeting_official (
  official_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, official_id)
);
comment on table meeting_official is 'Derived: which officials attended which meetings.';

create table agreement_issue (
  within_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, within_id)
);
comment on table agreement_issue is
  'Derived: which agreements are on which issues, or on parts of them, by the date of their first step.';

create table measure_issue (
  within_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, within_id)
);
comment on table measure_issue is
  'Derived: which measures are over which issues, or over parts of them, by the date of their first step.';

-- What they are derived of.
create view official_at_meeting as
  select distinct a.official_id, m.date_earliest, m.id
  from attendance a join meeting m on m.id = a.meeting_id
  where a.official_id is not null;
create view issue_of_agreement as
  select l.id as within_id, s.date_earliest, a.id
  from agreement a join agreement_step s on s.agreement_id = a.id and s.ordinal = 1 cross join lateral (
    with recursive line as (
      select a.issue_id as id
      union select i.parent_id from line l join issue i on i.id = l.id where i.parent_id is not null)
    select id from line) l
  where a.issue_id is not null;
create view issue_of_measure as
  select l.id as within_id, s.date_earliest, m.id
  from measure m join measure_step s on s.measure_id = m.id and s.ordinal = 1 cross join lateral (
    with recursive line as (
      select m.issue_id as id
      union select i.parent_id from line l join issue i on i.id = l.id where i.parent_id is not null)
    select id from line) l
  where m.issue_id is not null;

-- Of a past state they are derived when they are read.
create view past.meeting_official as
  select distinct a.official_id, m.date_earliest, m.id
  from past.attendance a join past.meeting m on m.id = a.meeting_id
  where a.official_id is not null;
create view past.agreement_issue as
  with recursive line as (
    select id as part_id, id from past.issue
    union select l.part_id, i.parent_id from line l join past.issue i on i.id = l.id
    where i.parent_id is not null)
  select l.id as within_id, s.date_earliest, a.id
  from line l join past.agreement a on a.issue_id = l.part_id
    join past.agreement_step s on s.agreement_id = a.id and s.ordinal = 1;
create view past.measure_issue as
  with recursive line as (
    select id as part_id, id from past.issue
    union select l.part_id, i.parent_id from line l join past.issue i on i.id = l.id
    where i.parent_id is not null)
  select l.id as within_id, s.date_earliest, m.id
  from line l join past.measure m on m.issue_id = l.part_id
    join past.measure_step s on s.measure_id = m.id and s.ordinal = 1;

insert into meeting_official select * from official_at_meeting order by 1, 2, 3;
insert into agreement_issue select * from issue_of_agreement order by 1, 2, 3;
insert into measure_issue select * from issue_of_measure order by 1, 2, 3;
create index on meeting_official (official_id, date_earliest, id);
create index on agreement_issue (within_id, date_earliest, id);
create index on measure_issue (within_id, date_earliest, id);

-- Derives anew what one of the tables has of some records; `source` is the view that it is derived of.
create function derive_links(derived text, source text, ids bigint[]) returns void language plpgsql as $$
begin
  if cardinality(ids) > 0 then
    execute format('delete from %1$I d using (select * from %1$I where id = any($1) '
      'except select * from %2$I where id = any($1)) gone where row(d.*) = row(gone.*)', derived, source) using ids;
    execute format('insert into %1$I select * from %2$I where id = any($1) on conflict do nothing', derived, source)
      using ids;
  end if;
end $$;

-- Of rows of which a column says whose they are. The arguments are the table, the view, and that column.
create function derive_links_of_rows() returns trigger language plpgsql as $$
declare
  owners bigint[];
begin
  execute format(
    case tg_op
      when 'INSERT' then 'select array(select distinct %1$I from added)'
      when 'DELETE' then 'select array(select distinct %1$I from removed)'
      else 'select array(select %1$I from added union select %1$I from removed)'
    end, tg_argv[2]) into owners;
  perform derive_links(tg_argv[0], tg_argv[1], owners);
  return null;
end $$;

do $$
declare
  made record;
begin
  for made in
    select * from (values
      ('attendance', 'derive_links_of_rows(''meeting_official'', ''official_at_meeting'', ''meeting_id'')'),
      ('agreement_step', 'derive_links_of_rows(''agreement_issue'', ''issue_of_agreement'', ''agreement_id'')'),
      ('measure_step', 'derive_links_of_rows(''measure_issue'', ''issue_of_measure'', ''measure_id'')')
    ) as t (changed, deriving)
  loop
    execute format('create trigger derive_links_on_insert after insert on %I '
      'referencing new table as added for each statement execute function %s', made.changed, made.deriving);
    execute format('create trigger derive_links_on_update after update on %I '
      'referencing new table as added old table as removed for each statement execute function %s', made.changed, made.deriving);
    execute format('create trigger derive_links_on_delete after delete on %I '
      'referencing old table as removed for each statement execute function %s', made.changed, made.deriving);
  end loop;
end $$;

-- What follows hardly ever happens, and to few rows at a time. The arguments are the table and the view.
create function derive_links_of_record() returns trigger language plpgsql as $$
begin
  perform derive_links(tg_argv[0], tg_argv[1], array[new.id]);
  return null;
end $$;
create trigger derive_links after update of date_earliest on meeting
  for each row when (old.date_earliest <> new.date_earliest)
  execute function derive_links_of_record('meeting_official', 'official_at_meeting');
create trigger derive_links after update of issue_id on agreement
  for each row when (old.issue_id is distinct from new.issue_id)
  execute function derive_links_of_record('agreement_issue', 'issue_of_agreement');
create trigger derive_links after update of issue_id on measure
  for each row when (old.issue_id is distinct from new.issue_id)
  execute function derive_links_of_record('measure_issue', 'issue_of_measure');

create or replace function derive_issues_of_line() returns trigger language plpgsql as $$
declare
  parts bigint[] := array(
    with recursive part as (
      select new.id as id
      union select i.id from issue i join part on i.parent_id = part.id)
    select id from part);
begin
  perform derive_meeting_issues(array(
    select distinct p.meeting_id from position p where p.issue_id = any(parts) and p.meeting_id is not null));
  perform derive_links('agreement_issue', 'issue_of_agreement', array(
    select id from agreement where issue_id = any(parts)));
  perform derive_links('measure_issue', 'issue_of_measure', array(
    select id from measure where issue_id = any(parts)));
  return null;
end $$;
