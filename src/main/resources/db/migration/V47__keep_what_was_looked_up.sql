-- Whom a text names is looked up again where that may be somebody else than before: by parties, as those of a party
-- are found among who held its posts.
create table looked_up (
  party varchar primary key,
  digest varchar not null
);
comment on table looked_up is
  'By the codes of parties, a digest of all by which their officials are found in texts, when nothing was to be found.';
