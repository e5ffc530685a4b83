with page as (
  select * from party
  where kind = 'COUNTRY' and not withdrawn
    and ($2::text is null
      or (name, id) > (split_part($2, '|', 1), split_part($2, '|', 2)::bigint))
  order by name, id limit $1 + 1),
shown as (select * from page order by name, id limit $1)
select json_build_object('data', json_build_object('countries', json_build_object(
  'nodes', (
    select coalesce(json_agg(json_build_object(
      'code', code,
      'alpha3', alpha3,
      'numericCode', numeric_code,
      'officialName', official_name,
      'capital', capital) order by name, id), '[]')
    from shown),
  'pageInfo', json_build_object(
    'hasNextPage', (select count(*) > $1 from page),
    'endCursor', (select name || '|' || id from shown order by name desc, id desc limit 1)))))::text
