-- Which records were merged at a past version: those that had been by the time it was made, and had
-- not been taken apart.

create index on record_merge (merged_id);

create view past.record_merge as
  select m.id, m.kept_id, m.merged_id, m.rule, m.explanation, m.made_at, m.before, m.after, m.moved,
    m.keys, m.part_of, case when m.taken_back_at <= at.instant then m.taken_back_at end as taken_back_at
  from public.record_merge m cross join (select r.made_at as instant from public.revision r
    where r.version <= current_setting('entente.past_version')::bigint
    order by r.version desc limit 1) at
  where m.made_at <= at.instant;
