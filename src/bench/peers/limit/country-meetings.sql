select json_build_object('data', json_build_object('country', (
  select json_build_object(
    'code', c.code,
    'officialName', c.official_name,
    'meetings', (
      select json_build_object(
        'nodes', coalesce(json_agg(json_build_object(
          'slug', m.slug,
          'title', m.title,
          'kind', m.kind,
          'locality', m.locality,
          'date', json_build_object('edtf', m.date_edtf),
          'attendances', (
            select coalesce(json_agg(json_build_object(
              'role', a.role,
              'party', json_build_object('code', p.code, 'officialName', p.official_name),
              'official', case when o.id is not null
                then json_build_object('slug', o.slug, 'fullName', o.full_name) end)
              order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR',
                'OBSERVER']::varchar[], a.role), a.id), '[]')
            from attendance a
              join party p on p.id = a.party_id
              left join official o on o.id = a.official_id
            where a.meeting_id = m.id)) order by m.place) filter (where m.place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 20))
      from (
        select m.*, row_number() over () as place from peers.latest_meetings(c.id, 21) m) m))
  from party c
  where c.code = $1 and c.kind = 'COUNTRY')))::text
