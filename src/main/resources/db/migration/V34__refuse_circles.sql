-- No issue is a part of itself, and no meeting its own occasion, over however many others. Countries
-- may follow each other: Jordan joined the Arab Union, and was what came of it.

-- Whether the one record, or one that it refers to by the column, or one that this refers to, and so
-- on, is the other.
create function leads_to(kind varchar, reference varchar, start bigint, goal bigint)
  returns boolean language plpgsql stable as $$
declare
  found boolean;
begin
  execute format('with recursive chain as (select $1 as id '
    'union select t.%2$I from chain c join %1$I t on t.id = c.id) '
    'select exists (select from chain where id = $2)', kind, reference)
    into found using start, goal;
  return found;
end $$;

-- Two who would close a circle together do so one after the other. What has been changed once more
-- since counts as it is now.
create function refuse_circle() returns trigger language plpgsql as $$
declare
  is_circle boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('circles of ' || tg_table_name, 0));
  execute format('select leads_to(%1$L, %2$L, %2$I, id) from %1$I where id = $1',
    tg_table_name, tg_argv[0]) into is_circle using new.id;
  if is_circle then
    raise exception '% % leads back to itself', tg_table_name, new.slug
      using errcode = 'integrity_constraint_violation', constraint = tg_name;
  end if;
  return null;
end $$;

-- What is new is referred to by nothing yet.
create constraint trigger parent_leads_back after update of parent_id on issue
  deferrable initially deferred for each row
  when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
  execute function refuse_circle('parent_id');
create constraint trigger occasion_leads_back after update of occasion_id on meeting
  deferrable initially deferred for each row
  when (new.occasion_id is not null and new.occasion_id is distinct from old.occasion_id)
  execute function refuse_circle('occasion_id');
