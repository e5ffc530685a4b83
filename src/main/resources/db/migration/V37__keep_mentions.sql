-- A text names officials who may come on record after it. What it calls them is kept, so that the end of
-- each import can look them up again.

alter table source_key add column mentions jsonb;
comment on column source_key.mentions is
  'Who attended, as the source tells it; called is whom its text names. Null where it names nobody.';
create index on source_key (key) where mentions is not null;
