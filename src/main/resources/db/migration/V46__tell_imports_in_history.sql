-- Whether an import made a change is told by the import, with the setting entente.imported, and not by the name of
-- whoever made it: editors may be called as they like.
alter table revision add column imported boolean not null default false;
comment on column revision.imported is
  'Whether an import made it, or the comparison that follows one; so that imports may change it again.';

-- What was told by names until now.
alter table revision disable trigger refuse_rewriting_of_versions;
update revision set imported = true where made_by ~ '^Import($| of )';
alter table revision enable trigger refuse_rewriting_of_versions;

create or replace function current_revision() returns bigint language plpgsql as $$
declare
  transaction constant text := pg_current_xact_id()::text;
  known constant text[] := string_to_array(current_setting('entente.revision', true), ' ');
  revision bigint;
begin
  if known[1] = transaction then
    return known[2];
  end if;
  select c.revision_id into revision from record_change c where c.transaction = pg_current_xact_id();
  if not found then
    insert into revision (made_by, reason, imported) values (
      coalesce(nullif(current_setting('entente.made_by', true), ''), session_user),
      nullif(current_setting('entente.reason', true), ''),
      coalesce(current_setting('entente.imported', true), '') = 'true') returning id into revision;
  end if;
  perform set_config('entente.revision', concat_ws(' ', transaction, revision, 'open'), true);
  return revision;
end $$;

create or replace function changed_by_others(record_id bigint) returns boolean language sql stable as $$
  select exists (select from change c join revision v on v.id = c.revision_id
    where c.record_id = changed_by_others.record_id and not v.imported)
$$;
