-- A record is not deleted but withdrawn: no list shows it any more, but its key and its id still find
-- it, marked as withdrawn, with all that belonged to it.

alter table record add column withdrawn boolean not null default false;
create index on record (id) where withdrawn;
comment on column record.withdrawn is 'As the record''s own table says; kept by triggers.';

create function mirror_withdrawal() returns trigger language plpgsql as $$
begin
  update record set withdrawn = new.withdrawn where id = new.id;
  return null;
end $$;

do $$
declare
  kind varchar;
begin
  foreach kind in array array['source', 'party', 'official', 'post', 'term', 'issue', 'mechanism',
      'meeting', 'position', 'agreement', 'measure'] loop
    execute format('alter table %I add column withdrawn boolean not null default false', kind);
    execute format('create trigger mirror_withdrawal after update on %I for each row '
      'when (old.withdrawn <> new.withdrawn) execute function mirror_withdrawal()', kind);
  end loop;
end $$;

-- What has been withdrawn stands in the way of nothing.
drop index meeting_ordinal;
create unique index meeting_ordinal on meeting (mechanism_id, ordinal)
  where status in ('HELD', 'EXPECTED') and not withdrawn;
alter table term drop constraint term_overlaps;
alter table term add constraint term_overlaps exclude using gist (
  post_id with =, certain_days(from_latest, to_earliest) with &&)
  where (not several_holders and not acting and not withdrawn);
alter table official drop constraint official_wikidata_id_key;
create unique index official_wikidata_id on official (wikidata_id) where not withdrawn;

-- Which record names which other.
create view record_reference as
  select id as record_id, issuer_id as refers_to_id from source where issuer_id is not null
  union all select record_id, source_id from citation
  union all select record_id, attributed_to_id from citation where attributed_to_id is not null
  union all select successor_id, predecessor_id from party_succession
  union all select organization_id, member_id from membership
  union all select id, party_id from post
  union all select id, accredited_to_id from post where accredited_to_id is not null
  union all select id, official_id from term
  union all select id, post_id from term
  union all select id, parent_id from issue where parent_id is not null
  union all select issue_id, party_id from issue_party
  union all select issue_id, used_by_id from issue_spelling where used_by_id is not null
  union all select mechanism_id, party_id from mechanism_party
  union all select id, country_id from meeting where country_id is not null
  union all select id, host_id from meeting where host_id is not null
  union all select id, occasion_id from meeting where occasion_id is not null
  union all select id, mechanism_id from meeting where mechanism_id is not null
  union all select meeting_id, party_id from attendance
  union all select meeting_id, official_id from attendance where official_id is not null
  union all select meeting_id, post_id from attendance where post_id is not null
  union all select id, issue_id from position
  union all select id, holder_id from position
  union all select id, speaker_id from position where speaker_id is not null
  union all select id, meeting_id from position where meeting_id is not null
  union all select id, reported_by_id from position where reported_by_id is not null
  union all select id, meeting_id from agreement where meeting_id is not null
  union all select id, mechanism_id from agreement where mechanism_id is not null
  union all select id, issue_id from agreement where issue_id is not null
  union all select agreement_id, party_id from agreement_party
  union all select agreement_id, meeting_id from agreement_step where meeting_id is not null
  union all select agreement_id, source_id from agreement_step
  union all select id, imposed_by_id from measure
  union all select id, issue_id from measure where issue_id is not null
  union all select measure_id, party_id from measure_target
  union all select measure_id, source_id from measure_step;

-- What holds may not rest on what has been withdrawn.
create function refuse_references_to_withdrawn(revision bigint) returns void language plpgsql as $$
declare
  touched bigint[];
  refused record;
begin
  if not exists (select from record where withdrawn) then
    return;
  end if;
  touched := array(select distinct c.record_id from row_change c where c.revision_id = revision);
  select f.record_id, f.refers_to_id into refused
    from record_reference f join record s on s.id = f.record_id and not s.withdrawn
      join record w on w.id = f.refers_to_id and w.withdrawn
    where f.record_id = any(touched)
  union all
  select f.record_id, f.refers_to_id
    from record_reference f join record s on s.id = f.record_id and not s.withdrawn
    where f.refers_to_id in (select id from record where id = any(touched) and withdrawn)
  limit 1;
  if found then
    raise exception 'record % refers to record %, which is withdrawn', refused.record_id,
      refused.refers_to_id
      using errcode = 'integrity_constraint_violation', constraint = 'refers_to_withdrawn';
  end if;
end $$;

create function check_references() returns trigger language plpgsql as $$
begin
  perform refuse_references_to_withdrawn(new.revision_id);
  return null;
end $$;
-- By its name before the trigger that makes the version wait for all other checks.
create constraint trigger check_references after insert on record_change
  deferrable initially deferred for each row execute function check_references();

-- A later step is not surely taken before an earlier one: nothing is fulfilled before it is agreed.
create function check_order_of_steps() returns trigger language plpgsql as $$
declare
  owner constant varchar := tg_argv[0];
  wrong integer;
begin
  execute format('select later.ordinal from %1$I later join %1$I earlier '
    'on earlier.%2$I = later.%2$I and earlier.ordinal < later.ordinal '
    'where later.%2$I = $1 and later.date_latest < earlier.date_earliest limit 1',
    tg_table_name, owner) into wrong using (to_jsonb(new) ->> owner)::bigint;
  if wrong is not null then
    raise exception 'step % is before an earlier one', wrong
      using errcode = 'integrity_constraint_violation', constraint = 'steps_in_order';
  end if;
  return null;
end $$;
create constraint trigger steps_in_order after insert or update on agreement_step
  deferrable initially deferred for each row execute function check_order_of_steps('agreement_id');
create constraint trigger steps_in_order after insert or update on measure_step
  deferrable initially deferred for each row execute function check_order_of_steps('measure_id');

-- As before, but names are found when they run: so they can also read past states (schema past).
drop function agreement_status(bigint, date);
create function agreement_status(agreement bigint, as_of date) returns varchar
  language sql stable as $$
    select s.status from agreement_step s
    where s.agreement_id = agreement and s.date_earliest <= as_of
    order by s.date_earliest desc, s.ordinal desc limit 1
  $$;
drop function measure_status(bigint, date);
create function measure_status(measure bigint, as_of date) returns varchar
  language sql stable as $$
    select s.status from measure_step s
    where s.measure_id = measure and s.date_earliest <= as_of
    order by s.date_earliest desc, s.ordinal desc limit 1
  $$;
drop function mechanism_state(bigint, date);
create function mechanism_state(mechanism bigint, as_of date) returns varchar
  language sql stable as $$
    with activity as (
      select launched_earliest as day from mechanism m where m.id = mechanism_state.mechanism
      union all
      select date_earliest from meeting s
      where s.mechanism_id = mechanism_state.mechanism and s.status = 'HELD' and not s.withdrawn),
    latest as (
      select day, row_number() over (order by day desc) as position
      from activity where day <= as_of),
    facts as (
      select make_interval(months => m.lapses_after_months) as period,
        (select day from latest where position = 1) as last,
        (select day from latest where position = 2) as previous
      from mechanism m where m.id = mechanism_state.mechanism)
    select case
      when last is null then null
      when last + period < as_of then 'LAPSED'
      when previous + period < last then 'REVIVED'
      else 'ACTIVE' end
    from facts
  $$;
