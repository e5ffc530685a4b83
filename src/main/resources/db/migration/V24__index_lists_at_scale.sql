-- Indexes that lists and search need where there are millions of records.

-- What has a title is read by date too; among positions, which have none, it would be hard to find.
create or replace function rebuild_search() returns void language plpgsql
  set work_mem = '64MB' set maintenance_work_mem = '256MB' as $$
begin
  drop index if exists search_document_date, search_document_titles, search_document_words,
    search_document_names;
  truncate search_document, search_word;
  perform refresh_search_documents(null);
  create index search_document_date on search_document (date_earliest, record_id)
    where standing is null;
  create index search_document_titles on search_document (date_earliest, record_id)
    where kind in ('AGREEMENT', 'MEASURE', 'MEETING');
  create index search_document_words on search_document using gin (words);
  -- Small, for whose names are meant.
  create index search_document_names on search_document using gin (words)
    where standing is not null;
end $$;
create index search_document_titles on search_document (date_earliest, record_id)
  where kind in ('AGREEMENT', 'MEASURE', 'MEETING');

-- Dates that span days, of which some span the day from which a list is asked for.
create index meeting_span on meeting using gist (daterange(date_earliest, date_latest, '[]'))
  where date_latest > date_earliest;
create index position_span on position using gist (daterange(date_earliest, date_latest, '[]'))
  where date_latest > date_earliest;
create index source_span on source using gist (daterange(date_earliest, date_latest, '[]'))
  where date_latest > date_earliest;
create index agreement_step_span on agreement_step
  using gist (daterange(date_earliest, date_latest, '[]')) where date_latest > date_earliest;
create index measure_step_span on measure_step
  using gist (daterange(date_earliest, date_latest, '[]')) where date_latest > date_earliest;

-- As before, but of all sessions the last two are read.
create or replace function mechanism_state(mechanism bigint, as_of date) returns varchar
  language sql stable as $$
    with activity as (
      select launched_earliest as day from mechanism m where m.id = mechanism_state.mechanism
        and launched_earliest <= as_of
      union all
      (select date_earliest from meeting s
      where s.mechanism_id = mechanism_state.mechanism and s.status = 'HELD' and not s.withdrawn
        and s.date_earliest <= as_of
      order by date_earliest desc limit 2)),
    latest as (
      select day, row_number() over (order by day desc) as position from activity),
    facts as (
      select make_interval(months => m.lapses_after_months) as period,
        (select day from latest where position = 1) as last,
        (select day from latest where position = 2) as previous
      from mechanism m where m.id = mechanism_state.mechanism)
    select case
      when last is null then null
      when last + period < as_of then 'LAPSED'
      when previous + period < last then 'REVIVED'
      else 'ACTIVE' end
    from facts
  $$;
