-- At the commit of a revision: versions of the records that it touched, its place among all others,
-- and which parties and issues its changes concern.

-- Whom a record concerns, beside those that are named in what was taken out of it.
create view concerned_party as
  select id as record_id, id as party_id from party
  union all select id, issuer_id from source where issuer_id is not null
  union all select t.official_id, p.party_id from term t join post p on p.id = t.post_id
  union all select id, party_id from post
  union all select id, accredited_to_id from post where accredited_to_id is not null
  union all select t.id, p.party_id from term t join post p on p.id = t.post_id
  union all select issue_id, party_id from issue_party
  union all select mechanism_id, party_id from mechanism_party
  union all select meeting_id, party_id from attendance
  union all select id, host_id from meeting where host_id is not null
  union all select id, country_id from meeting where country_id is not null
  union all select id, holder_id from position
  union all select id, reported_by_id from position where reported_by_id is not null
  union all select p.id, a.party_id from position p join attendance a on a.meeting_id = p.meeting_id
  union all select agreement_id, party_id from agreement_party
  union all select id, imposed_by_id from measure
  union all select measure_id, party_id from measure_target;

create view concerned_issue as
  select id as record_id, id as issue_id from issue
  union all select id, issue_id from position
  union all select meeting_id, issue_id from position where meeting_id is not null
  union all select id, issue_id from agreement where issue_id is not null
  union all select id, issue_id from measure where issue_id is not null;

-- A record's version counts its changes, those of what belongs to it too; once in a revision.
create function advance_versions_of_records(revision bigint) returns void language plpgsql as $$
declare
  touched varchar;
begin
  for touched in select distinct lower(r.kind) from row_change c join record r on r.id = c.record_id
      where c.revision_id = revision loop
    execute format('update %1$I t set version = t.version + 1 from ('
      'select c.record_id, min((c.before ->> ''version'')::integer) '
      'filter (where c.table_name = %1$L) as before, '
      'bool_or(c.table_name = %1$L and c.before is null) as added '
      'from row_change c where c.revision_id = $1 group by c.record_id) x '
      'where t.id = x.record_id and not x.added and t.version = coalesce(x.before, t.version)',
      touched) using revision;
  end loop;
end $$;

-- What a revision did to each record, in the order in which it touched them.
create function record_changes(revision bigint) returns void language sql as $$
  with first as (
    select distinct on (c.record_id) c.record_id, c.id as place, k.kind,
      root.before as before, root.after as after
    from row_change c
      join lateral (
        select coalesce((select r.kind from record r where r.id = c.record_id),
          (select d.before ->> 'kind' from row_change d where d.revision_id = revision
            and d.record_id = c.record_id and d.table_name = 'record' limit 1)) as kind) k
        on k.kind is not null
      left join lateral (
        select (array_agg(x.before order by x.id))[1] as before,
          (array_agg(x.after order by x.id desc))[1] as after, count(*) as rows
        from row_change x where x.revision_id = revision and x.record_id = c.record_id
          and x.table_name = lower(k.kind)) root on root.rows > 0
    where c.revision_id = revision
    order by c.record_id, c.id),
  added as (
    insert into change (revision_id, record_id, kind, action)
    select revision, f.record_id, f.kind, case
        when f.before is null and f.after is null then 'UPDATED'
        when f.before is null then 'RECORDED'
        when f.after is null then 'DELETED'
        when (f.after ->> 'withdrawn')::boolean and not (f.before ->> 'withdrawn')::boolean
          then 'WITHDRAWN'
        when (f.before ->> 'withdrawn')::boolean and not (f.after ->> 'withdrawn')::boolean
          then 'REINSTATED'
        else 'UPDATED' end
    from first f order by f.place
    on conflict (revision_id, record_id) do update set action = excluded.action
    returning id, record_id),
  issues as (
    insert into change_issue (issue_id, change_id)
    select i.issue_id, a.id from added a join concerned_issue i on i.record_id = a.record_id
    union
    select (c.before ->> 'issue_id')::bigint, a.id
    from added a join row_change c on c.revision_id = revision and c.record_id = a.record_id
    where c.before ->> 'issue_id' is not null
    on conflict do nothing)
  insert into change_party (party_id, change_id)
  select p.party_id, a.id from added a join concerned_party p on p.record_id = a.record_id
  union
  select m.value::bigint, a.id
  from added a join row_change c on c.revision_id = revision and c.record_id = a.record_id
    cross join lateral jsonb_each_text(c.before) m
  where m.value is not null and m.key in ('party_id', 'holder_id', 'reported_by_id', 'issuer_id',
    'imposed_by_id', 'host_id', 'country_id', 'accredited_to_id', 'member_id')
  on conflict do nothing
$$;

-- The row of the version stays locked from here to the end of the commit, for all other writers: so
-- versions, and changes with them, become visible in their order, each together with its data. (A
-- transaction at REPEATABLE READ or above fails here if another came before it, as it would by
-- changing any other row that another changed; it may be tried again.)
create or replace function advance_record_version() returns trigger language plpgsql as $$
declare
  advanced record_version;
begin
  perform advance_versions_of_records(new.revision_id);
  if (select version is null from revision where id = new.revision_id) then
    update record_version set version = version + 1, token = gen_random_uuid(),
        made_at = greatest(made_at, clock_timestamp())
      returning * into strict advanced;
    update revision set version = advanced.version, token = advanced.token,
      made_at = advanced.made_at where id = new.revision_id;
    perform pg_notify('record_version', advanced.version || ' ' || advanced.token);
  end if;
  perform record_changes(new.revision_id);
  delete from record_change where transaction = new.transaction;
  -- A change after checks that were asked for early is noted anew.
  perform set_config('entente.revision',
    concat_ws(' ', new.transaction, new.revision_id, 'open'), true);
  return null;
end $$;

-- What was on record before its history was kept.
do $$
declare
  kept kept_table;
begin
  perform set_config('entente.made_by', 'Entente', true);
  perform set_config('entente.reason', 'On record before history was kept', true);
  for kept in select * from kept_table loop
    execute format('insert into row_change (revision_id, record_id, table_name, row_key, after) '
      'select (select current_revision()), (n.member ->> $1)::bigint, $2, row_key(n.member, $3), '
      'n.member from (select to_jsonb(r) as member from %I r) n', kept.name)
      using kept.owner_column, kept.name, kept.key_columns;
  end loop;
  if exists (select from row_change) then
    perform note_revision();
  end if;
end $$;

-- For people who read what was changed: the keys of other records in place of their numbers, and
-- without the numbers that say nothing to them.
create function record_key(record_id bigint) returns varchar language plpgsql stable as $$
declare
  kind constant varchar := (select lower(r.kind) from record r where r.id = record_id);
  key varchar;
begin
  if kind is not null then
    execute format('select %I from %I where id = $1',
      case kind when 'party' then 'code' else 'slug' end, kind) into key using record_id;
  end if;
  return coalesce(key, record_id::varchar);
end $$;

create function readable(member jsonb) returns jsonb language sql stable as $$
  select jsonb_object_agg(
    case when m.key like '%\_id' and jsonb_typeof(m.value) = 'number'
      then left(m.key, -3) else m.key end,
    case when m.key like '%\_id' and jsonb_typeof(m.value) = 'number'
      then to_jsonb(record_key(m.value::bigint)) else m.value end)
  from jsonb_each(member) m
  where m.key not in ('id', 'version', 'sort_name') and m.value <> 'null'
$$;
