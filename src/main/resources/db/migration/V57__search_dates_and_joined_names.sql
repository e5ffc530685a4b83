-- Documents have the date of a record in words, names whose parts are written together, and those that an ambassador
-- was sent to. What stands beside one another in a document does in one of its texts.

-- An ambassador concerns the country where they serve, as their post does.
create or replace view concerned_party as
  select id as record_id, id as party_id from party
  union all select id, issuer_id from source where issuer_id is not null
  union all select t.official_id, p.party_id from term t join post p on p.id = t.post_id
  union all select t.official_id, p.accredited_to_id from term t join post p on p.id = t.post_id
    where p.accredited_to_id is not null
  union all select id, party_id from post
  union all select id, accredited_to_id from post where accredited_to_id is not null
  union all select t.id, p.party_id from term t join post p on p.id = t.post_id
  union all select t.id, p.accredited_to_id from term t join post p on p.id = t.post_id
    where p.accredited_to_id is not null
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

-- The years from one day to another, where both are known (9999 stands for a date that is not); no more than a life has.
create function search_years(earliest date, latest date) returns text language plpgsql immutable strict parallel safe as $$
declare
  year integer := date_part('year', earliest);
  last constant integer := least(date_part('year', latest), year + 100);
  years text := year;
begin
  if latest < '9999-12-31' then
    while year < last loop
      year := year + 1;
      years := years || ' ' || year;
    end loop;
  end if;
  return years;
end $$;

-- The words of a date: a day as 25 november 2023 nov; each day of a few, else each month where these are not all of a
-- year, else each year.
create function search_date(earliest date, latest date) returns text language plpgsql stable strict parallel safe as $$
declare
  monthly boolean;
begin
  if earliest = latest then
    return to_char(earliest, 'FMDD FMmonth FMYYYY FMmon');
  elsif latest > earliest + 366
      or to_char(earliest, 'MMDD') = '0101' and to_char(latest, 'MMDD') = '1231' then
    return search_years(earliest, latest);
  end if;
  -- A day that is not known is every day of a month.
  monthly := latest - earliest > 31
    or date_part('day', earliest) = 1 and date_part('day', latest + 1) = 1;
  return (
    select string_agg(to_char(d, case when monthly then '' else 'FMDD ' end || 'FMmonth FMYYYY FMmon'), ' ' order by d)
    from generate_series(
      case when monthly then date_trunc('month', earliest::timestamp) else earliest::timestamp end,
      latest::timestamp, case when monthly then interval '1 month' else interval '1 day' end) d);
end $$;

create or replace view search_subject as
  select id as record_id, 'PARTY' as kind,
    case when existed_to_edtf is null then 500000 else 450000 end as standing,
    null::date as date_earliest, null::date as date_latest, null::text as dates, name as title from party where not withdrawn
  union all select id, 'ISSUE', 400000, null, null, null, title from issue where not withdrawn
  union all select o.id, 'OFFICIAL', 300000 + (select count(*) from (
      select from attendance a where a.official_id = o.id limit 10000) a)::integer, null, null, null, o.full_name
    from official o where not o.withdrawn
  union all select id, 'MECHANISM', 200000, null, null, null, name from mechanism where not withdrawn
  union all select id, 'POST', 100000, null, null, null, title from post where not withdrawn
  union all select id, 'TERM', null, from_earliest, coalesce(to_latest, 'infinity'),
    concat_ws(' ', search_date(from_earliest, from_latest), search_years(from_latest, to_earliest),
      search_date(to_earliest, to_latest)), null from term where not withdrawn
  union all select id, 'MEETING', null, date_earliest, date_latest, search_date(date_earliest, date_latest), null
    from meeting where not withdrawn
  union all select id, 'POSITION', null, date_earliest, date_latest, search_date(date_earliest, date_latest), null
    from position where not withdrawn
  union all select id, 'SOURCE', null, date_earliest, date_latest, search_date(date_earliest, date_latest), null
    from source where not withdrawn
  union all select a.id, 'AGREEMENT', null, s.date_earliest, s.date_latest, (
      select string_agg(search_date(x.date_earliest, x.date_latest), ' ' order by x.ordinal)
      from agreement_step x where x.agreement_id = a.id), null
    from agreement a join agreement_step s on s.agreement_id = a.id and s.ordinal = 1
    where not a.withdrawn
  union all select m.id, 'MEASURE', null, s.date_earliest, s.date_latest, (
      select string_agg(search_date(x.date_earliest, x.date_latest), ' ' order by x.ordinal)
      from measure_step x where x.measure_id = m.id), null
    from measure m join measure_step s on s.measure_id = m.id and s.ordinal = 1
    where not m.withdrawn;

-- As before, but who writes "the" before a name means that name.
create or replace function key_of_words(words tsvector) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  meant constant text[] := array_remove(tsvector_to_array(words), 'the');
begin
  return '=' || left(nullif(array_to_string(
    case when meant = '{}' then tsvector_to_array(words) else meant end, ' '), ''), 500);
end $$;

create or replace function search_key(name text) returns text language sql stable strict parallel safe as $$
  select key_of_words(to_tsvector('public.search', searched_words(name)))
$$;

-- The words of a name that have an apostrophe or a hyphen, without: Ki-moon also is Kimoon.
create function joined_parts(name text) returns text language plpgsql immutable strict parallel safe as $$
declare
  letter constant text := '[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1eff]';
begin
  if name !~ (letter || '[''‘’ʻʼ‐‑-]' || letter) then
    return null;
  end if;
  return (select string_agg(translate(m.part[1], '''‘’ʻʼ‐‑-', ''), ' ' order by m.place)
    from regexp_matches(name, '((?:' || letter || '+[''‘’ʻʼ‐‑-])+' || letter || '+)', 'g')
      with ordinality as m (part, place));
end $$;

drop function search_vector(text[], boolean, text, text[]);
-- As before, but between texts there is a place where no word is, so that no phrase begins in one and ends in the next;
-- and ~ marks words of the name that is a record's own, beside those in other languages and from other times.
create function search_vector(names text[], title text, texts text[], dates text, marks text[]) returns tsvector
  language plpgsql stable parallel safe as $$
declare
  gap constant text := ' xgapx ';
  named tsvector := '';
  own tsvector := '';
  vector tsvector;
  marked text[] := marks;
  joined text;
  name text;
begin
  if cardinality(names) = 1 then
    named := to_tsvector('public.search', searched_words(names[1]));
  elsif cardinality(names) > 1 then
    named := ts_delete(to_tsvector('public.search', searched_words(array_to_string(names, gap))), 'xgapx');
  end if;
  if title is not null then
    if cardinality(names) = 1 then
      own := named;
      marked := marked || key_of_words(named);
    else
      own := to_tsvector('public.search', searched_words(title));
      foreach name in array names loop
        marked := marked || search_key(name);
      end loop;
    end if;
  end if;
  foreach name in array coalesce(names, '{}') loop
    joined := joined_parts(name);
    if joined is not null then
      named := named || ts_delete(to_tsvector('public.search', searched_words(gap || joined)), 'xgapx');
    end if;
  end loop;
  vector := named;
  if cardinality(texts) > 0 or dates <> '' then
    vector := vector || ts_delete(to_tsvector('public.search', concat(gap,
      searched_words(array_to_string(texts, gap)), gap, dates)), 'xgapx');
  end if;
  if named <> '' then
    vector := vector || replace(' ' || named::text, ' ''', ' ''^')::tsvector;
  end if;
  if own <> '' then
    vector := vector || replace(' ' || strip(own)::text, ' ''', ' ''~')::tsvector;
  end if;
  return vector || array_to_tsvector(array_remove(marked, null));
end $$;

create or replace function refresh_search_documents(ids bigint[]) returns void language plpgsql
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
      search_vector(t.names, s.title, t.texts, s.dates,
        array['@' || s.kind] || coalesce(r.marks, '{}'))
    from (select * from search_subject where record_id = any(ids)) s
      left join (select record_id, array_agg(text::text order by field, text) filter (where named) as names,
          array_agg(text::text order by field, text) filter (where not named) as texts
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
    select u.word from (
      select distinct w.word collate "C" as word from search_document d
        cross join lateral unnest(tsvector_to_array(d.words)) as w (word)
      where d.record_id = any(ids)) u
    where u.word !~ '^[=^#@~]' and char_length(u.word) <= 60
    order by 1 on conflict do nothing;
end $$;

create or replace function refresh_all_search_documents() returns void language plpgsql as $$
begin
  delete from search_document d
    where not exists (select from search_subject s where s.record_id = d.record_id);
  insert into search_document
    select s.record_id, s.kind, s.standing, s.date_earliest, s.date_latest, coalesce(p.ids, '{}'),
      search_vector(t.names, s.title, t.texts, s.dates,
        array['@' || s.kind] || coalesce(r.marks, '{}'))
    from search_subject s
      left join (select record_id, array_agg(text::text order by field, text) filter (where named) as names,
          array_agg(text::text order by field, text) filter (where not named) as texts
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
    where word !~ '^[=^#@~]' and char_length(word) <= 60
    order by word collate "C" on conflict do nothing;
end $$;

select rebuild_search();
