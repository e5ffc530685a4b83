-- Documents that clients registered to ask for by their hash (automatic persisted queries). Here, and
-- not in the memory of one instance, since another one may get the next request. They are no part of
-- the record: any of them may go at any time, and the client then sends the document again.
create table persisted_query (
  -- SHA-256 of the document in UTF-8, in lower hexadecimal digits.
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  document text not null,
  -- A day is enough to tell which are in use, and spares writing at each use.
  last_used date not null default current_date,
  registered timestamptz not null default now()
);
-- The order in which they stay. Among those last used on one day the first registered stay, so that
-- whoever registers many does not drive out what others use.
create index on persisted_query (last_used desc, registered, hash);

-- Counts what is registered, so that the instances together remove surplus at every so many, and not
-- each at every one.
create sequence persisted_query_registered_seq;
