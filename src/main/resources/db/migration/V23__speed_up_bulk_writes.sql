-- What each row cost a statement of its own, a statement does for all its rows; and what is found for a
-- whole revision is found in one pass. What is kept, and in which order, stays the same.

create function register_records() returns trigger language plpgsql as $$
begin
  insert into record (id, kind) select id, tg_argv[0] from added;
  return null;
end $$;

do $$
declare
  kind varchar;
begin
  foreach kind in array array['source', 'party', 'official', 'post', 'term', 'issue', 'mechanism',
      'meeting', 'position', 'agreement', 'measure'] loop
    execute format('drop trigger register on %I', kind);
    -- By its name before the trigger that keeps history: a record is registered, then kept.
    execute format('create trigger add_to_registry after insert on %I referencing new table as added '
      'for each statement execute function register_records(%L)', kind, upper(kind));
  end loop;
end $$;
drop function register_record();

-- Most keys are one column, which needs no search for the others.
create or replace function keep_inserted() returns trigger language plpgsql as $$
begin
  insert into row_change (revision_id, record_id, table_name, row_key, after)
  select (select current_revision()), (n.member ->> tg_argv[0])::bigint, tg_table_name,
    case when tg_nargs = 2 then coalesce(n.member ->> tg_argv[1], '')
      else row_key(n.member, tg_argv[1:]) end, n.member
  from (select to_jsonb(r) as member from new_rows r) n;
  if found then
    perform note_revision();
  end if;
  return null;
end $$;

-- Each level is derived once.
create or replace function derive_meeting_levels() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    update meeting m set level = d.level
    from (select id, meeting_level(id) as level
      from (select distinct meeting_id as id from added) a offset 0) d
    where m.id = d.id and m.level is distinct from d.level;
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    update meeting m set level = d.level
    from (select id, meeting_level(id) as level
      from (select distinct meeting_id as id from removed) r offset 0) d
    where m.id = d.id and m.level is distinct from d.level;
  end if;
  return null;
end $$;

-- A record that the revision added has its first version already.
create or replace function advance_versions_of_records(revision bigint) returns void
  language plpgsql as $$
declare
  touched varchar;
  known constant bigint[] := array(
    select c.record_id from row_change c where c.revision_id = revision
    except
    select c.record_id from row_change c where c.revision_id = revision
      and c.table_name = 'record' and c.before is null);
begin
  for touched in select distinct lower(r.kind) from record r where r.id = any(known) loop
    execute format('update %1$I t set version = t.version + 1 from ('
      'select c.record_id, min((c.before ->> ''version'')::integer) '
      'filter (where c.table_name = %1$L) as before '
      'from row_change c where c.revision_id = $1 and c.record_id = any($2) group by c.record_id) x '
      'where t.id = x.record_id and t.id = any($2) and t.version = coalesce(x.before, t.version)',
      touched) using revision, known;
  end loop;
end $$;

-- A record's own row says whether it is withdrawn; where it says nothing, there is no row.
create or replace function record_changes(revision bigint) returns void language plpgsql as $$
declare
  parts constant varchar[] := array(
    select name from kept_table where name = 'record' or owner_column <> 'id');
  changed bigint[];
  numbers bigint[];
begin
  with row as (
    select c.record_id, c.id, c.table_name <> all(parts) as is_root,
      (c.before ->> 'withdrawn')::boolean as before, (c.after ->> 'withdrawn')::boolean as after,
      case when c.table_name = 'record' then c.before ->> 'kind' end as gone
    from row_change c where c.revision_id = revision),
  first as (
    select r.record_id, min(r.id) as place,
      coalesce((select k.kind from record k where k.id = r.record_id), min(r.gone)) as kind,
      (array_agg(r.before order by r.id) filter (where r.is_root))[1] as before,
      (array_agg(r.after order by r.id desc) filter (where r.is_root))[1] as after
    from row r group by r.record_id)
  insert into change (revision_id, record_id, kind, action)
  select revision, f.record_id, f.kind, case
      when f.before is null and f.after is null then 'UPDATED'
      when f.before is null then 'RECORDED'
      when f.after is null then 'DELETED'
      when f.after and not f.before then 'WITHDRAWN'
      when f.before and not f.after then 'REINSTATED'
      else 'UPDATED' end
  from first f where f.kind is not null order by f.place
  on conflict (revision_id, record_id) do update set action = excluded.action;

  select array_agg(c.record_id), array_agg(c.id) into changed, numbers
    from change c where c.revision_id = revision;

  insert into change_issue (issue_id, change_id)
  with concerned as materialized (
    select i.record_id, i.issue_id from concerned_issue i where i.record_id = any(changed)
    union
    select c.record_id, (c.before ->> 'issue_id')::bigint from row_change c
    where c.revision_id = revision and c.before ->> 'issue_id' is not null)
  select i.issue_id, a.id from concerned i
    join unnest(changed, numbers) as a (record_id, id) on a.record_id = i.record_id
  on conflict do nothing;

  insert into change_party (party_id, change_id)
  with concerned as materialized (
    select p.record_id, p.party_id from concerned_party p where p.record_id = any(changed)
    union
    select c.record_id, m.value::bigint from row_change c
      cross join lateral jsonb_each_text(c.before) m
    where c.revision_id = revision and c.before is not null and m.value is not null
      and m.key in ('party_id', 'holder_id', 'reported_by_id', 'issuer_id', 'imposed_by_id',
        'host_id', 'country_id', 'accredited_to_id', 'member_id'))
  select p.party_id, a.id from concerned p
    join unnest(changed, numbers) as a (record_id, id) on a.record_id = p.record_id
  on conflict do nothing;
end $$;

drop function refresh_search_documents(bigint[]);
-- As before, but for some records by statements that are planned once, for few records each: by
-- indexes. To plan them anew took longer than to make a hundred documents. Texts are in one order, as
-- different plans find them in different ones.
create function refresh_search_documents(ids bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  if ids is null then
    perform refresh_all_search_documents();
    return;
  end if;
  delete from search_document d where d.record_id = any(array(
    select unnest(ids) except select s.record_id from search_subject s where s.record_id = any(ids)));
  insert into search_document
    select s.record_id, s.kind, s.standing, s.date_earliest, s.date_latest, coalesce(p.ids, '{}'),
      search_vector(t.names, s.standing is not null, t.texts,
        array['@' || s.kind] || coalesce(r.marks, '{}'))
    from (select * from search_subject where record_id = any(ids)) s
      left join (select record_id, array_agg(text order by field, text) filter (where named) as names,
          string_agg(text, ' ' order by field, text) filter (where not named) as texts
        from search_text where record_id = any(ids) group by record_id) t using (record_id)
      left join (select record_id, array_agg(distinct '#' || related_id) as marks
        from search_related where record_id = any(ids) group by record_id) r using (record_id)
      left join (select record_id, array_agg(distinct party_id order by party_id) as ids
        from concerned_party where record_id = any(ids) group by record_id) p using (record_id)
    order by s.standing, s.date_earliest, s.record_id
    on conflict (record_id) do update set standing = excluded.standing,
      date_earliest = excluded.date_earliest, date_latest = excluded.date_latest,
      party_ids = excluded.party_ids, words = excluded.words
      where search_document.* is distinct from excluded.*;
  insert into search_word (word)
    select distinct u.lexeme collate "C"
    from search_document d cross join lateral unnest(d.words) u
    where d.record_id = any(ids) and u.lexeme !~ '^[=^#@]' and char_length(u.lexeme) <= 60
    order by 1 on conflict do nothing;
end $$;

-- The same of all records, by reading whole tables.
create function refresh_all_search_documents() returns void language plpgsql as $$
begin
  delete from search_document d
    where not exists (select from search_subject s where s.record_id = d.record_id);
  insert into search_document
    select s.record_id, s.kind, s.standing, s.date_earliest, s.date_latest, coalesce(p.ids, '{}'),
      search_vector(t.names, s.standing is not null, t.texts,
        array['@' || s.kind] || coalesce(r.marks, '{}'))
    from search_subject s
      left join (select record_id, array_agg(text order by field, text) filter (where named) as names,
          string_agg(text, ' ' order by field, text) filter (where not named) as texts
        from search_text group by record_id) t using (record_id)
      left join (select record_id, array_agg(distinct '#' || related_id) as marks
        from search_related group by record_id) r using (record_id)
      left join (select record_id, array_agg(distinct party_id order by party_id) as ids
        from concerned_party group by record_id) p using (record_id)
    order by s.standing, s.date_earliest, s.record_id
    on conflict (record_id) do update set standing = excluded.standing,
      date_earliest = excluded.date_earliest, date_latest = excluded.date_latest,
      party_ids = excluded.party_ids, words = excluded.words
      where search_document.* is distinct from excluded.*;
  insert into search_word (word)
    select word from ts_stat('select words from search_document')
    where word !~ '^[=^#@]' and char_length(word) <= 60
    order by word collate "C" on conflict do nothing;
end $$;
-- In the order that later changes keep to.
select rebuild_search();

-- What would be checked at the commit, without what is done there once for the whole transaction: so
-- that whoever writes much in one transaction learns of each part whether it holds.
create function check_what_is_deferred() returns void language plpgsql as $$
begin
  set constraints record_cited, agreement_complete, measure_complete, steps_in_order immediate;
  set constraints record_cited, agreement_complete, measure_complete, steps_in_order deferred;
  perform refuse_references_to_withdrawn(c.revision_id) from record_change c
    where c.transaction = pg_current_xact_id_if_assigned();
end $$;
