-- What parties agreed, and what came of it.

create table agreement (
  id bigint primary key,
  version integer not null default 1,
  slug varchar not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title varchar not null check (title <> ''),
  kind varchar not null check (kind in ('HOLD_TALKS', 'EXCHANGE_VISITS', 'ESTABLISH_MECHANISM',
    'COOPERATE', 'TREATY', 'JOINT_STATEMENT', 'LIFT_MEASURE', 'OTHER')),
  summary varchar not null check (summary <> ''),
  meeting_id bigint references meeting,
  mechanism_id bigint references mechanism,
  issue_id bigint references issue
);
create index on agreement (kind, id);
create index on agreement (meeting_id, id);
create index on agreement (mechanism_id, id);
create index on agreement (issue_id, id);

create trigger register after insert on agreement
  for each row execute function register_record('AGREEMENT');
create trigger unregister after delete on agreement
  for each row execute function unregister_record();

create table agreement_party (
  agreement_id bigint not null references agreement on delete cascade,
  party_id bigint not null references party,
  primary key (agreement_id, party_id)
);
create index on agreement_party (party_id, agreement_id);

create sequence agreement_step_id_seq increment by 50;
create table agreement_step (
  id bigint primary key,
  agreement_id bigint not null references agreement on delete cascade,
  ordinal integer not null check (ordinal > 0),
  status varchar not null check (status in ('AGREED', 'SCHEDULED', 'FULFILLED', 'PARTLY_FULFILLED',
    'LAPSED', 'BROKEN')),
  date_edtf varchar not null,
  date_earliest date not null,
  date_latest date not null,
  date_words varchar,
  meeting_id bigint references meeting,
  note varchar,
  source_id bigint not null references source,
  locator varchar,
  unique (agreement_id, ordinal),
  check ((ordinal = 1) = (status = 'AGREED')),
  check (date_earliest <= date_latest)
);
-- An agreement is dated by its first step.
create index agreement_date on agreement_step (date_earliest, agreement_id) where ordinal = 1;
create index on agreement_step (agreement_id, date_earliest, ordinal);
create index on agreement_step (date_earliest, id);
create index on agreement_step (meeting_id);
create index on agreement_step (source_id);

-- Its status at a date: that of the last step that can have been taken by then.
create function agreement_status(agreement bigint, as_of date) returns varchar language sql stable
  return (
    select s.status from agreement_step s
    where s.agreement_id = agreement and s.date_earliest <= as_of
    order by s.date_earliest desc, s.ordinal desc limit 1);

create function check_agreement() returns trigger language plpgsql as $$
begin
  if not exists (select from agreement where id = new.id) then
    return null;
  end if;
  if not exists (select from agreement_step where agreement_id = new.id and ordinal = 1) then
    raise exception 'agreement % has no first step', new.slug
      using errcode = 'integrity_constraint_violation', constraint = 'agreement_has_step';
  end if;
  if not exists (select from agreement_party where agreement_id = new.id) then
    raise exception 'agreement % has no party', new.slug
      using errcode = 'integrity_constraint_violation', constraint = 'agreement_has_party';
  end if;
  return null;
end $$;
create constraint trigger agreement_complete after insert or update on agreement
  deferrable initially deferred for each row execute function check_agreement();
