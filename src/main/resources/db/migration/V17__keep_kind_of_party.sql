-- Countries and organizations share one series of codes, and a code says for good which it is.
create function keep_kind_of_party() returns trigger language plpgsql as $$
begin
  raise exception 'party % does not change its kind', old.code
    using errcode = 'integrity_constraint_violation', constraint = 'party_kind_stays';
end $$;
create trigger kind_stays before update of kind on party
  for each row when (old.kind <> new.kind) execute function keep_kind_of_party();
