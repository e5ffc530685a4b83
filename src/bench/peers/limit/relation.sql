select json_build_object('data', json_build_object('relation', (
  select json_build_object(
    'parties', json_build_array(
      json_build_object('code', one.code, 'officialName', one.official_name),
      json_build_object('code', other.code, 'officialName', other.official_name)),
    'lastMeeting', (
      select json_build_object(
        'slug', m.slug, 'title', m.title, 'date', json_build_object('edtf', m.date_edtf))
      from peers.shared_meetings(one.id, other.id, current_date, 1) m),
    'timeline', (
      select json_build_object(
        'nodes', coalesce(json_agg(case item.kind
          when 'Meeting' then (
            select json_build_object(
              'is', item.kind,
              'slug', m.slug,
              'title', m.title,
              'locality', m.locality,
              'date', json_build_object('edtf', m.date_edtf))
            from meeting m where m.id = item.meeting_id)
          when 'Position' then (
            select json_build_object(
              'is', item.kind,
              'slug', p.slug,
              'stance', p.stance,
              'summary', p.summary,
              'date', json_build_object('edtf', p.date_edtf),
              'holder', json_build_object('code', h.code),
              'issue', json_build_object('slug', i.slug, 'title', i.title))
            from position p
              join party h on h.id = p.holder_id
              join issue i on i.id = p.issue_id
            where p.id = item.position_id)
          when 'AgreementStep' then (
            select json_build_object(
              'is', item.kind,
              'reached', s.status,
              'date', json_build_object('edtf', s.date_edtf),
              'agreement', json_build_object('slug', a.slug, 'title', a.title))
            from agreement_step s join agreement a on a.id = s.agreement_id
            where s.id = item.agreement_step_id)
          else (
            select json_build_object(
              'is', item.kind,
              'done', s.status,
              'date', json_build_object('edtf', s.date_edtf),
              'measure', json_build_object('slug', m.slug, 'title', m.title))
            from measure_step s join measure m on m.id = s.measure_id
            where s.id = item.measure_step_id) end
          order by item.place) filter (where item.place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', count(*) > 20))
      from peers.timeline(one.id, other.id, 21) with ordinality item (kind, meeting_id,
        position_id, agreement_step_id, measure_step_id, place)))
  from party one, party other
  where one.code = $1 and other.code = $2)))::text
