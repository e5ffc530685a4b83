-- As before, but by statements that are planned once: to plan one anew for each record took longer than to carry
-- it out. Names of tables are still found when it runs, in the record or in a past state of it.
create or replace function record_key(record_id bigint) returns varchar language plpgsql stable as $$
declare
  kind constant varchar := (select r.kind from record r where r.id = record_id);
  key varchar;
begin
  case kind
    when 'OFFICIAL' then select t.slug into key from official t where t.id = record_id;
    when 'TERM' then select t.slug into key from term t where t.id = record_id;
    when 'MEETING' then select t.slug into key from meeting t where t.id = record_id;
    when 'POST' then select t.slug into key from post t where t.id = record_id;
    when 'PARTY' then select t.code into key from party t where t.id = record_id;
    when 'SOURCE' then select t.slug into key from source t where t.id = record_id;
    when 'POSITION' then select t.slug into key from position t where t.id = record_id;
    when 'AGREEMENT' then select t.slug into key from agreement t where t.id = record_id;
    when 'MEASURE' then select t.slug into key from measure t where t.id = record_id;
    when 'ISSUE' then select t.slug into key from issue t where t.id = record_id;
    when 'MECHANISM' then select t.slug into key from mechanism t where t.id = record_id;
    else key := null;
  end case;
  return coalesce(key, record_id::varchar);
end $$;
