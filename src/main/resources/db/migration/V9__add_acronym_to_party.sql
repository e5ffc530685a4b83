-- An organization's usual acronym, where its key is another since a country has that one as its code.
alter table party
  add acronym varchar check (acronym <> ''),
  add check (kind = 'ORGANIZATION' or acronym is null);
