-- What refers to many merged records is moved by one statement for each column, so that triggers for each
-- statement derive once what follows. Row by row it was done for each row that referred to one of them.

drop function move_references(varchar, bigint, bigint);

-- Has everything that refers to these records refer to those at the same places, of which none is among
-- these; gives the rows as they were. A row that the other record has already is gone then.
create function move_references(target varchar, merged bigint[], kept bigint[])
  returns table (merged_id bigint, moved jsonb) language plpgsql as $$
declare
  part record;
  old record;
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
        end;
      end loop;
    end;
    before := before || coalesce(now, '[]');
  end loop;
  return query
    select (m.value ->> 0)::bigint, jsonb_agg(m.value -> 1 order by m.place)
    from jsonb_array_elements(before) with ordinality m (value, place) group by 1;
end $$;
