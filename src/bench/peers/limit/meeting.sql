select json_build_object('data', json_build_object('meeting', (
  select json_build_object(
    'slug', m.slug,
    'title', m.title,
    'kind', m.kind,
    'status', m.status,
    'level', m.level,
    'locality', m.locality,
    'date', json_build_object('edtf', m.date_edtf),
    'country', case when c.id is not null
      then json_build_object('code', c.code, 'officialName', c.official_name) end)
  from meeting m left join party c on c.id = m.country_id
  where m.slug = $1)))::text
