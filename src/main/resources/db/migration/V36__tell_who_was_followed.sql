-- Whether somebody else began in a post since a term did: of terms whose end is not told that is the
-- end. A function of its own, as PostgreSQL would count a look for each term, and there are few such.
create function was_followed(post bigint, since date, by_day date) returns boolean
  language plpgsql stable cost 5 as $$
begin
  return exists (select from term later where later.post_id = post and not later.withdrawn
    and later.from_earliest > since and later.from_earliest <= by_day);
end $$;
