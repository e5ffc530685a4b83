-- What search_key and search_vector give is what they gave; they take a third of the time, as PostgreSQL starts no
-- query in them.

-- (A tsvector has its words in the order of their bytes.)
create or replace function search_key(name text) returns text language sql stable strict parallel safe as $$
  select '=' || left(
    nullif(array_to_string(tsvector_to_array(to_tsvector('public.search', search_words(name))), ' '), ''), 500)
$$;

create or replace function search_vector(names text[], keys boolean, texts text, marks text[]) returns tsvector
  language plpgsql stable parallel safe as $$
declare
  named constant tsvector :=
    to_tsvector('public.search', search_words(coalesce(array_to_string(names, ' '), '')));
  marked text[] := marks;
  name text;
begin
  if keys then
    foreach name in array coalesce(names, '{}') loop
      marked := marked || search_key(name);
    end loop;
  end if;
  return named || to_tsvector('public.search', search_words(coalesce(texts, '')))
    || replace(' ' || named::text, ' ''', ' ''^')::tsvector
    || array_to_tsvector(array_remove(marked, null));
end $$;
