-- Agreements and measures are few beside meetings and positions: whoever searches for these alone
-- finds them among their own latest.
create or replace function rebuild_search() returns void language plpgsql
  set work_mem = '64MB' set maintenance_work_mem = '256MB' as $$
begin
  drop index if exists search_document_date, search_document_titles, search_document_outcomes,
    search_document_words, search_document_names;
  truncate search_document, search_word;
  perform refresh_search_documents(null);
  create index search_document_date on search_document (date_earliest, record_id)
    where standing is null;
  create index search_document_titles on search_document (date_earliest, record_id)
    where kind in ('AGREEMENT', 'MEASURE', 'MEETING');
  create index search_document_outcomes on search_document (date_earliest, record_id)
    where kind in ('AGREEMENT', 'MEASURE');
  create index search_document_words on search_document using gin (words);
  -- Small, for whose names are meant.
  create index search_document_names on search_document using gin (words)
    where standing is not null;
end $$;
create index search_document_outcomes on search_document (date_earliest, record_id)
  where kind in ('AGREEMENT', 'MEASURE');
