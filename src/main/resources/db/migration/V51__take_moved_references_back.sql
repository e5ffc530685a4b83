-- Of two attendances that become one the higher role is kept; and what was moved is found where an editor
-- has written it anew since.

-- As before, and of two officials who attended one meeting for one party, the one that is kept attended in
-- the higher role of both; what it was before is among the rows.
create or replace function move_references(target varchar, merged bigint[], kept bigint[])
  returns table (merged_id bigint, moved jsonb) language plpgsql as $$
declare
  part record;
  old record;
  raised jsonb;
  -- Of one column, and of those before.
  now jsonb;
  before jsonb := '[]';
begin
  for part in select c.name, c.column_name,
      -- No record refers to itself.
      case c.owner_column when 'id' then 'case when t.id = %1$s then null else %1$s end' else '%1$s' end as value
      from reference_column c where c.target = move_references.target order by c.name, c.column_name loop
    begin
      execute format('with pair as materialized (select * from unnest($1, $2) as x (merged, kept)), '
        'old as (select p.merged, to_jsonb(t) as whole, t.ctid as place from pair p join %1$I t on t.%2$I = p.merged), '
        'changed as (update %1$I t set %2$I = %3$s from pair p where t.%2$I = p.merged) '
        'select jsonb_agg(jsonb_build_array(merged, jsonb_build_object('
        '''table'', $3, ''column'', $4, ''row'', whole)) order by place) from old',
        part.name, part.column_name, format(part.value, 'p.kept'))
        using merged, kept, part.name, part.column_name into now;
    exception when unique_violation then
      now := '[]';
      for old in execute format('select p.merged, p.kept, to_jsonb(t) as whole, t.ctid as place '
          'from unnest($1, $2) as p (merged, kept) join %I t on t.%I = p.merged order by t.ctid',
          part.name, part.column_name) using merged, kept loop
        begin
          execute format('update %I t set %I = %s where t.ctid = $2',
            part.name, part.column_name, format(part.value, '$1')) using old.kept, old.place;
          now := now || jsonb_build_array(jsonb_build_array(old.merged, jsonb_build_object(
            'table', part.name, 'column', part.column_name, 'row', old.whole)));
        exception when unique_violation then
          execute format('delete from %I where ctid = $1', part.name) using old.place;
          now := now || jsonb_build_array(jsonb_build_array(old.merged, jsonb_build_object(
            'table', part.name, 'column', part.column_name, 'row', old.whole, 'gone', true)));
          if part.name = 'attendance' then
            raised := raise_role(old.whole, old.kept);
            now := now || case when raised is null then '[]'
              else jsonb_build_array(jsonb_build_array(old.merged, raised)) end;
          end if;
        end;
      end loop;
    end;
    before := before || coalesce(now, '[]');
  end loop;
  return query
    select (m.value ->> 0)::bigint, jsonb_agg(m.value -> 1 order by m.place)
    from jsonb_array_elements(before) with ordinality m (value, place) group by 1;
end $$;

-- Has an official attend in the role of another attendance for the same party, where that is the higher
-- one; gives the row as it was, or null where it stays.
create function raise_role(other jsonb, official bigint) returns jsonb language sql as $$
  with roles as (select '{HOST,HEAD_OF_DELEGATION,MEMBER,MEDIATOR,OBSERVER}'::varchar[] as all),
  present as (select a.id, to_jsonb(a) as whole from attendance a, roles r
    where a.meeting_id = (other ->> 'meeting_id')::bigint
      and a.party_id = (other ->> 'party_id')::bigint and a.official_id = official
      and array_position(r.all, other ->> 'role') < array_position(r.all, a.role)),
  changed as (update attendance a set role = other ->> 'role' from present p where a.id = p.id)
  select jsonb_build_object('table', 'attendance', 'column', 'role', 'row', p.whole,
    'raised', other ->> 'role') from present p
$$;

-- As before; and an attendance that was written anew since, under another number, is found by meeting,
-- party and official.
create or replace function move_references_back(moved jsonb, merged bigint, kept bigint) returns void
  language plpgsql as $$
declare
  one record;
  part kept_table;
  done bigint;
begin
  for one in select m.value ->> 'table' as name, m.value ->> 'column' as column_name,
      m.value -> 'row' as whole, m.value ? 'gone' as gone, m.value ->> 'raised' as raised
      from jsonb_array_elements(moved) m loop
    select * into part from kept_table k where k.name = one.name;
    if one.gone then
      execute format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1) '
        'where exists (select from record where id = $2) on conflict do nothing', one.name)
        using one.whole, (one.whole ->> part.owner_column)::bigint;
    elsif one.raised is not null then
      update attendance a set role = one.whole ->> 'role'
        where a.meeting_id = (one.whole ->> 'meeting_id')::bigint
          and a.party_id = (one.whole ->> 'party_id')::bigint and a.official_id = kept
          and a.role = one.raised;
    else
      execute format('update %1$I t set %2$I = $1 where (t.%2$I = $2 or t.%2$I is null) and %3$s',
        one.name, one.column_name,
        (select string_agg(format('to_jsonb(t) -> %1$L = $3 -> %1$L', c), ' and ')
          from unnest(array_append(part.key_columns, part.owner_column)) c
          where c <> one.column_name))
        using merged, kept, one.whole;
      get diagnostics done = row_count;
      if done = 0 and one.name = 'attendance' then
        perform move_attendance_back(one.column_name, one.whole, merged, kept);
      end if;
    end if;
  end loop;
end $$;

create function move_attendance_back(column_name varchar, whole jsonb, merged bigint, kept bigint)
  returns void language plpgsql as $$
begin
  case column_name
    when 'official_id' then
      update attendance a set official_id = merged
        where a.meeting_id = (whole ->> 'meeting_id')::bigint
          and a.party_id = (whole ->> 'party_id')::bigint and a.official_id = kept
          and not exists (select from attendance o where o.meeting_id = a.meeting_id
            and o.party_id = a.party_id and o.official_id = merged);
    when 'post_id' then
      update attendance a set post_id = merged
        where a.meeting_id = (whole ->> 'meeting_id')::bigint
          and a.party_id = (whole ->> 'party_id')::bigint and a.post_id = kept
          and a.official_id is not distinct from (whole ->> 'official_id')::bigint;
    else null;
  end case;
end $$;
