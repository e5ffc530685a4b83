-- What a search shows of a hit: texts that have the words, with marks, in whichever way they are written there.

-- The words by which a text is found; of a name also those of its parts written together.
create function found_words(text text, named boolean) returns tsvector language sql stable parallel safe as $$
  select to_tsvector('public.search',
    concat_ws(' ', searched_words(text), case when named then joined_parts(text) end))
$$;

-- A date that is known, as EDTF has it: a day, a month, a year, or an interval of days.
create function written_date(earliest date, latest date) returns text language sql stable strict parallel safe as $$
  select case
    when earliest = latest then to_char(earliest, 'YYYY-MM-DD')
    when to_char(earliest, 'YYYYMMDD') = to_char(latest, 'YYYY0101') and to_char(latest, 'MMDD') = '1231'
      then to_char(earliest, 'YYYY')
    when to_char(earliest, 'YYYYMMDD') = to_char(latest, 'YYYYMM01') and to_char(latest + 1, 'DD') = '01'
      then to_char(earliest, 'YYYY-MM')
    else to_char(earliest, 'YYYY-MM-DD') || '/' || to_char(latest, 'YYYY-MM-DD')
  end
$$;

-- PostgreSQL marks words as they are written. What may be searched for in another way is marked here: abbreviations,
-- joined names, dates, letters that stand for each other. Private characters of Unicode stand around what is marked.
create function marked_otherwise(marked text, words tsquery) returns text
  language plpgsql stable strict parallel safe as $$
declare
  opening constant text := chr(57344);
  closing constant text := chr(57345);
  otherwise constant text := '[[:alpha:]][.''‘’ʻʼ‐‑-][[:alpha:]]|[0-9]{4}-[01][0-9]|'
    '[\u00ad\u0590-\u06ff\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]';
begin
  if translate(marked, opening || closing, '') !~ otherwise then
    return marked;
  end if;
  return (
    select string_agg(
      case when plain ~ otherwise and (plain = part[1] or plain ~ '^[0-9]{4}-') and found_words(plain, true) @@ words
        then opening || plain || closing else part[1] end, '' order by place)
    from regexp_matches(marked, '[^[:space:],;:()"“”]+|[[:space:],;:()"“”]+', 'g') with ordinality m (part, place)
      cross join lateral translate(part[1], opening || closing, '') plain);
end $$;
