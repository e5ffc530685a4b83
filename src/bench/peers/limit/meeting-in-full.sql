select json_build_object('data', json_build_object('meeting', (
  select json_build_object(
    'slug', m.slug,
    'title', m.title,
    'kind', m.kind,
    'status', m.status,
    'level', m.level,
    'visitClass', m.visit_class,
    'locality', m.locality,
    'date', json_build_object(
      'edtf', m.date_edtf, 'earliest', m.date_earliest, 'latest', m.date_latest),
    'country', case when c.id is not null
      then json_build_object('code', c.code, 'officialName', c.official_name) end,
    'attendances', (
      select coalesce(json_agg(json_build_object(
        'role', a.role,
        'party', json_build_object('code', p.code, 'officialName', p.official_name),
        'official', case when o.id is not null
          then json_build_object('slug', o.slug, 'fullName', o.full_name) end,
        'post', case when t.id is not null
          then json_build_object('slug', t.slug, 'title', t.title, 'kind', t.kind) end)
        order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR',
          'OBSERVER']::varchar[], a.role), a.id), '[]')
      from attendance a
        join party p on p.id = a.party_id
        left join official o on o.id = a.official_id
        left join post t on t.id = a.post_id
      where a.meeting_id = m.id),
    'positions', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(
        'slug', p.slug,
        'stance', p.stance,
        'summary', p.summary,
        'date', json_build_object('edtf', p.date_edtf),
        'holder', json_build_object('code', h.code, 'officialName', h.official_name),
        'speaker', case when s.id is not null
          then json_build_object('slug', s.slug, 'fullName', s.full_name) end,
        'issue', json_build_object('slug', i.slug, 'title', i.title),
        'citations', (
          select coalesce(json_agg(json_build_object(
            'locator', c.locator,
            'source', json_build_object('slug', s.slug, 'title', s.title))
            order by s.date_earliest, c.id), '[]')
          from citation c join source s on s.id = c.source_id
          where c.record_id = p.id)) order by p.date_earliest desc, p.id desc), '[]')
      from (
          select * from position
          where meeting_id = m.id and not withdrawn
          order by date_earliest desc, id desc limit 20) p
        join party h on h.id = p.holder_id
        left join official s on s.id = p.speaker_id
        join issue i on i.id = p.issue_id)),
    'citations', (
      select coalesce(json_agg(json_build_object(
        'locator', c.locator,
        'quotation', c.quotation,
        'source', json_build_object(
          'slug', s.slug,
          'title', s.title,
          'kind', s.kind,
          'publisher', s.publisher,
          'url', s.url,
          'date', json_build_object('edtf', s.date_edtf))) order by s.date_earliest, c.id), '[]')
      from citation c join source s on s.id = c.source_id
      where c.record_id = m.id))
  from meeting m left join party c on c.id = m.country_id
  where m.slug = $1)))::text
