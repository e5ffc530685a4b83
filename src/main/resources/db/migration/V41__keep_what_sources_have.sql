-- What a source no longer has is found by what it had: each file's keys, at the last import of it.

create table source_content (
  key varchar not null references source_key on delete cascade,
  source varchar not null,
  -- The folder and the name, as the rest of the path differs from one import to the next.
  file varchar not null,
  primary key (key, source, file)
);
create index on source_content (source, file);
comment on table source_content is
  'Which keys each file of a source has; those of files that were imported before this are not known.';

alter table source_key add column dropped boolean not null default false;
create index on source_key (key) where dropped;
comment on column source_key.dropped is
  'Whether its record was withdrawn because the source no longer has it.';

-- What a record is called, for people.
create function record_title(record_id bigint) returns varchar language sql stable as $$
  select coalesce(
    (select title from meeting where id = record_id),
    (select full_name from official where id = record_id),
    (select title from post where id = record_id),
    (select o.full_name || ', ' || p.title from term t join official o on o.id = t.official_id
      join post p on p.id = t.post_id where t.id = record_id),
    (select name from party where id = record_id),
    (select title from issue where id = record_id),
    (select title from agreement where id = record_id),
    (select summary from position where id = record_id),
    '')
$$;

-- Imports sign as such; so does the comparison that follows them.
create function changed_by_others(record_id bigint) returns boolean language sql stable as $$
  select exists (select from change c join revision v on v.id = c.revision_id
    where c.record_id = changed_by_others.record_id and v.made_by !~ '^Import($| of )')
$$;
