select json_build_object('data', json_build_object('search', (
  select json_build_object(
    'nodes', coalesce(json_agg(case hit.kind
      when 'PARTY' then (
        select json_build_object(
          'is', initcap(p.kind), 'code', p.code, 'officialName', p.official_name)
        from party p where p.id = hit.record_id)
      when 'OFFICIAL' then (
        select json_build_object('is', 'Official', 'slug', o.slug, 'fullName', o.full_name)
        from official o where o.id = hit.record_id)
      when 'POST' then (
        select json_build_object('is', 'Post', 'slug', p.slug, 'title', p.title)
        from post p where p.id = hit.record_id)
      when 'MEETING' then (
        select json_build_object(
          'is', 'Meeting',
          'slug', m.slug,
          'title', m.title,
          'date', json_build_object('edtf', m.date_edtf))
        from meeting m where m.id = hit.record_id)
      when 'POSITION' then (
        select json_build_object(
          'is', 'Position',
          'slug', p.slug,
          'summary', p.summary,
          'date', json_build_object('edtf', p.date_edtf))
        from position p where p.id = hit.record_id)
      when 'AGREEMENT' then (
        select json_build_object('is', 'Agreement', 'slug', a.slug, 'title', a.title)
        from agreement a where a.id = hit.record_id)
      when 'MEASURE' then (
        select json_build_object('is', 'Measure', 'slug', m.slug, 'title', m.title)
        from measure m where m.id = hit.record_id)
      when 'MECHANISM' then (
        select json_build_object('is', 'Mechanism', 'slug', m.slug, 'name', m.name)
        from mechanism m where m.id = hit.record_id)
      when 'ISSUE' then (
        select json_build_object('is', 'Issue', 'slug', i.slug, 'title', i.title)
        from issue i where i.id = hit.record_id)
      when 'TERM' then (
        select json_build_object('is', 'Term', 'slug', t.slug)
        from term t where t.id = hit.record_id)
      else (
        select json_build_object('is', 'Source', 'slug', s.slug, 'title', s.title)
        from source s where s.id = hit.record_id) end
      order by hit.place) filter (where hit.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20))
  from peers.search($1, 21) with ordinality hit (record_id, kind, standing, date_earliest,
    date_latest, party_ids, words, place))))::text
