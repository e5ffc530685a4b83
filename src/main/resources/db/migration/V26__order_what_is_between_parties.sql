-- What stands between which two parties, with its date in the same row: so what two parties share is read in
-- its order by one index, whatever the parties. Derived as meeting_party is; nothing else writes it.

create type relation_item_kind as enum ('MEETING', 'POSITION', 'AGREEMENT', 'MEASURE');

create table relation_item (
  one_id bigint not null,
  other_id bigint not null check (other_id > one_id),
  id bigint not null,
  issue_id bigint,
  date_earliest date not null,
  item relation_item_kind not null,
  primary key (id, item, one_id, other_id)
);
comment on table relation_item is
  'Derived: meetings, positions, and steps of agreements and measures, by the two parties that share them.';
comment on column relation_item.issue_id is 'The issue of a position; null of all else.';

-- What it is derived of: meetings of both; positions of one of them at a meeting of both, or on an issue that
-- concerns both; steps of agreements of both, and of measures of one on the other.
create view item_of_relation as
  select a.party_id as one_id, b.party_id as other_id, a.id, null::bigint as issue_id, a.date_earliest,
    'MEETING'::relation_item_kind as item
  from meeting_party a join meeting_party b on b.id = a.id and b.party_id > a.party_id
  union all
  select least(p.holder_id, o.party_id), greatest(p.holder_id, o.party_id), p.id, p.issue_id,
    p.date_earliest, 'POSITION'
  from position p cross join lateral (
    select b.party_id from meeting_party a join meeting_party b on b.id = a.id
    where a.id = p.meeting_id and a.party_id = p.holder_id
    union select j.party_id from issue_party i join issue_party j on j.issue_id = i.issue_id
    where i.issue_id = p.issue_id and i.party_id = p.holder_id) o
  where o.party_id <> p.holder_id and not p.withdrawn
  union all
  select a.party_id, b.party_id, s.id, null, s.date_earliest, 'AGREEMENT'
  from agreement_step s join agreement_party a on a.agreement_id = s.agreement_id
    join agreement_party b on b.agreement_id = s.agreement_id and b.party_id > a.party_id
  union all
  select least(m.imposed_by_id, t.party_id), greatest(m.imposed_by_id, t.party_id), s.id, null,
    s.date_earliest, 'MEASURE'
  from measure_step s join measure m on m.id = s.measure_id
    join measure_target t on t.measure_id = m.id and t.party_id <> m.imposed_by_id;

-- Of a past state it is derived when it is read.
create view past.relation_item as
  select a.party_id as one_id, b.party_id as other_id, a.id, null::bigint as issue_id, a.date_earliest,
    'MEETING'::relation_item_kind as item
  from past.meeting_party a join past.meeting_party b on b.id = a.id and b.party_id > a.party_id
  union all
  select least(p.holder_id, o.party_id), greatest(p.holder_id, o.party_id), p.id, p.issue_id,
    p.date_earliest, 'POSITION'
  from past.position p cross join lateral (
    select b.party_id from past.meeting_party a join past.meeting_party b on b.id = a.id
    where a.id = p.meeting_id and a.party_id = p.holder_id
    union select j.party_id from past.issue_party i join past.issue_party j on j.issue_id = i.issue_id
    where i.issue_id = p.issue_id and i.party_id = p.holder_id) o
  where o.party_id <> p.holder_id and not p.withdrawn
  union all
  select a.party_id, b.party_id, s.id, null, s.date_earliest, 'AGREEMENT'
  from past.agreement_step s join past.agreement_party a on a.agreement_id = s.agreement_id
    join past.agreement_party b on b.agreement_id = s.agreement_id and b.party_id > a.party_id
  union all
  select least(m.imposed_by_id, t.party_id), greatest(m.imposed_by_id, t.party_id), s.id, null,
    s.date_earliest, 'MEASURE'
  from past.measure_step s join past.measure m on m.id = s.measure_id
    join past.measure_target t on t.measure_id = m.id and t.party_id <> m.imposed_by_id;

-- The meetings alone, in place of a table that has meetings.
create view relation_meeting as
  select one_id, other_id, date_earliest, id from relation_item where item = 'MEETING';
create view past.relation_meeting as
  select one_id, other_id, date_earliest, id from past.relation_item where item = 'MEETING';

insert into relation_item select * from item_of_relation order by item, one_id, other_id, date_earliest, id;
create index on relation_item (one_id, other_id, item, date_earliest, id);
create index on relation_item (one_id, other_id, issue_id, date_earliest) where item = 'POSITION';

create function derive_relation_items(kind relation_item_kind, ids bigint[]) returns void
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  if cardinality(ids) = 0 then
    return;
  end if;
  delete from relation_item d using (
    select * from relation_item where item = kind and id = any(ids)
    except select * from item_of_relation where item = kind and id = any(ids)) gone
  where (d.id, d.item, d.one_id, d.other_id) = (gone.id, gone.item, gone.one_id, gone.other_id);
  insert into relation_item select * from item_of_relation where item = kind and id = any(ids)
    on conflict do nothing;
end $$;

create function derive_relations_of_meetings(meetings bigint[]) returns void language plpgsql as $$
begin
  perform derive_relation_items('MEETING', meetings);
  perform derive_relation_items('POSITION', array(
    select id from position where meeting_id = any(meetings)));
end $$;

-- After the meetings' parties, as triggers run by their names.
create function derive_relations_of_attendances() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    perform derive_relations_of_meetings(array(select distinct meeting_id from added));
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    perform derive_relations_of_meetings(array(select distinct meeting_id from removed));
  end if;
  return null;
end $$;
create trigger derive_relations_on_insert after insert on attendance
  referencing new table as added
  for each statement execute function derive_relations_of_attendances();
create trigger derive_relations_on_update after update on attendance
  referencing new table as added old table as removed
  for each statement execute function derive_relations_of_attendances();
create trigger derive_relations_on_delete after delete on attendance
  referencing old table as removed
  for each statement execute function derive_relations_of_attendances();

-- Of rows that are items themselves; the kind is the trigger's argument.
create function derive_relations_of_items() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform derive_relation_items(tg_argv[0]::relation_item_kind, array(select id from removed));
  else
    perform derive_relation_items(tg_argv[0]::relation_item_kind, array(select id from added));
  end if;
  return null;
end $$;

-- Of rows that say whose agreements, measures and issues they are.
create function derive_relations_of_owners() returns trigger language plpgsql as $$
declare
  owners bigint[];
begin
  execute format(
    case tg_op
      when 'INSERT' then 'select array(select %1$I from added)'
      when 'DELETE' then 'select array(select %1$I from removed)'
      else 'select array(select %1$I from added union select %1$I from removed)'
    end, tg_argv[0]) into owners;
  case tg_argv[0]
    when 'agreement_id' then
      perform derive_relation_items('AGREEMENT', array(
        select id from agreement_step where agreement_id = any(owners)));
    when 'measure_id' then
      perform derive_relation_items('MEASURE', array(
        select id from measure_step where measure_id = any(owners)));
    when 'issue_id' then
      perform derive_relation_items('POSITION', array(
        select id from position where issue_id = any(owners)));
  end case;
  return null;
end $$;

do $$
declare
  made record;
begin
  for made in
    select * from (values
      ('position', 'derive_relations_of_items(''POSITION'')'),
      ('agreement_step', 'derive_relations_of_items(''AGREEMENT'')'),
      ('measure_step', 'derive_relations_of_items(''MEASURE'')'),
      ('agreement_party', 'derive_relations_of_owners(''agreement_id'')'),
      ('measure_target', 'derive_relations_of_owners(''measure_id'')'),
      ('issue_party', 'derive_relations_of_owners(''issue_id'')')) as t (changed, deriving)
  loop
    execute format('create trigger derive_relations_on_insert after insert on %I '
      'referencing new table as added for each statement execute function %s', made.changed, made.deriving);
    execute format('create trigger derive_relations_on_update after update on %I '
      'referencing new table as added old table as removed for each statement execute function %s', made.changed, made.deriving);
    execute format('create trigger derive_relations_on_delete after delete on %I '
      'referencing old table as removed for each statement execute function %s', made.changed, made.deriving);
  end loop;
end $$;

-- What follows hardly ever happens, and to few rows at a time.
create function derive_relations_of_measure() returns trigger language plpgsql as $$
begin
  perform derive_relation_items('MEASURE', array(select id from measure_step where measure_id = new.id));
  return null;
end $$;
create trigger derive_relations after update of imposed_by_id on measure
  for each row when (old.imposed_by_id <> new.imposed_by_id)
  execute function derive_relations_of_measure();

create or replace function derive_dates_of_meeting() returns trigger language plpgsql as $$
begin
  update meeting_party set date_earliest = new.date_earliest where id = new.id;
  update meeting_issue set date_earliest = new.date_earliest where id = new.id;
  update relation_item set date_earliest = new.date_earliest where id = new.id and item = 'MEETING';
  return null;
end $$;
