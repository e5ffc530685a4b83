-- What has a date is found by it: a term by when it began, as it is ordered and counted, and not by its end too.

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
  union all select id, 'TERM', null, from_earliest, from_latest,
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

update search_document d set date_latest = t.from_latest from term t
  where t.id = d.record_id and d.date_latest <> t.from_latest;
