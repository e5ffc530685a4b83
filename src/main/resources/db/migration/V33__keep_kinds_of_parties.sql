-- A meeting is in a country, countries follow countries, and organizations follow organizations:
-- whoever reads that, counts on it.

create function check_country_of_meeting() returns trigger language plpgsql as $$
begin
  if (select kind from party where id = new.country_id) <> 'COUNTRY' then
    raise exception 'meeting % is in an organization', new.slug
      using errcode = 'integrity_constraint_violation', constraint = 'meeting_in_country';
  end if;
  return null;
end $$;
create trigger meeting_in_country after insert on meeting
  for each row when (new.country_id is not null) execute function check_country_of_meeting();
create trigger meeting_stays_in_country after update of country_id on meeting
  for each row when (new.country_id is distinct from old.country_id)
  execute function check_country_of_meeting();

create function check_kinds_of_succession() returns trigger language plpgsql as $$
begin
  if (select count(distinct kind) from party
      where id in (new.predecessor_id, new.successor_id)) > 1 then
    raise exception 'a country and an organization do not follow each other'
      using errcode = 'integrity_constraint_violation', constraint = 'succession_of_one_kind';
  end if;
  return null;
end $$;
create trigger succession_of_one_kind after insert or update on party_succession
  for each row execute function check_kinds_of_succession();

-- What was taken in before could not be read. History keeps it.
select set_config('entente.made_by', 'Entente', true),
  set_config('entente.reason', 'An organization stood where a country belongs, or the reverse', true);
update meeting m set country_id = null from party p
  where p.id = m.country_id and p.kind <> 'COUNTRY';
delete from party_succession s using party p, party q
  where p.id = s.predecessor_id and q.id = s.successor_id and p.kind <> q.kind;
