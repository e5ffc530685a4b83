-- What a party imposed, on whom, and its course.

create table measure (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title varchar not null check (title <> ''),
  kind varchar not null check (kind in ('IMPORT_BAN', 'EXPORT_CONTROL', 'SANCTION', 'TARIFF',
    'VISA_SUSPENSION', 'RECALL', 'OTHER')),
  imposed_by_id bigint not null references party,
  issue_id bigint references issue
);
create index on measure (kind, id);
create index on measure (imposed_by_id, id);
create index on measure (issue_id, id);

create trigger register after insert on measure
  for each row execute function register_record('MEASURE');
create trigger unregister after delete on measure
  for each row execute function unregister_record();

create table measure_target (
  measure_id bigint not null references measure on delete cascade,
  party_id bigint not null references party,
  primary key (measure_id, party_id)
);
create index on measure_target (party_id, measure_id);

create sequence measure_step_id_seq increment by 50;
create table measure_step (
  id bigint primary key,
  measure_id bigint not null references measure on delete cascade,
  ordinal integer not null check (ordinal > 0),
  status varchar not null check (status in ('IMPOSED', 'EXTENDED', 'EASED', 'LIFTED')),
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_words varchar,
  scope varchar,
  note varchar,
  source_id bigint not null references source,
  locator varchar,
  unique (measure_id, ordinal),
  check ((ordinal = 1) = (status = 'IMPOSED')),
  check (date_earliest <= date_latest)
);
-- A measure is dated by its first step.
create index measure_date on measure_step (date_earliest, measure_id) where ordinal = 1;
create index on measure_step (measure_id, date_earliest, ordinal);
create index on measure_step (date_earliest, id);
create index on measure_step (source_id);

-- Its status at a date: that of the last step that can have been taken by then.
create function measure_status(measure bigint, as_of date) returns varchar language sql stable
  return (
    select s.status from measure_step s
    where s.measure_id = measure and s.date_earliest <= as_of
    order by s.date_earliest desc, s.ordinal desc limit 1);

create function check_measure() returns trigger language plpgsql as $$
begin
  if not exists (select from measure where id = new.id) then
    return null;
  end if;
  if not exists (select from measure_step where measure_id = new.id and ordinal = 1) then
    raise exception 'measure % has no first step', new.slug
      using errcode = 'integrity_constraint_violation', constraint = 'measure_has_step';
  end if;
  return null;
end $$;
create constraint trigger measure_complete after insert or update on measure
  deferrable initially deferred for each row execute function check_measure();
