-- Pairs of a record that is merged are pairs of the one that is kept, until the merge is taken back.
-- What was decided of a pair says who decided, when, and why.

alter table possible_duplicate
  add column decided_by varchar,
  add column decided_at timestamptz,
  add column reason varchar;
create index on possible_duplicate (decision, id) where decision is not null;

-- Pairs that moved, as they were: those that are still to be decided, which are the other record's then;
-- and of those that are apart the copies that tell the kept record apart as well.
alter table record_merge add column pairs jsonb not null default '[]';

-- Has pairs of the one record be pairs of the other; gives what is needed to take that back. A pair that
-- the other record has already, or would have with itself, is gone then.
create function move_pairs(merged bigint, kept bigint) returns jsonb language plpgsql as $$
declare
  pair possible_duplicate;
  other bigint;
  copy bigint;
  moved jsonb := '[]';
begin
  for pair in select * from possible_duplicate p where (p.first_id = merged or p.second_id = merged)
      and p.decision is distinct from 'MERGED' order by p.id for update loop
    other := pair.first_id + pair.second_id - merged;
    if pair.decision is null then
      if kept_record(other) = kept_record(kept) or exists (select from possible_duplicate p
          where p.first_id = least(other, kept) and p.second_id = greatest(other, kept)) then
        delete from possible_duplicate p where p.id = pair.id;
      else
        update possible_duplicate p
          set first_id = least(other, kept), second_id = greatest(other, kept) where p.id = pair.id;
      end if;
      moved := moved || to_jsonb(pair);
    elsif other <> kept then
      insert into possible_duplicate (kind, first_id, second_id, rule, explanation, found_at, decision,
          decided_by, decided_at, reason)
        values (pair.kind, least(other, kept), greatest(other, kept), pair.rule, pair.explanation,
          pair.found_at, pair.decision, pair.decided_by, pair.decided_at, pair.reason)
        on conflict do nothing returning id into copy;
      if found then
        moved := moved || jsonb_build_object('copy', copy);
      end if;
    end if;
  end loop;
  return moved;
end $$;

-- Takes that back, for pairs that nobody has decided since. Whom the other of a pair is by now stands for
-- it; where that is the kept record, the pair comes back with that other.
create function move_pairs_back(pairs jsonb, merged bigint, kept bigint) returns void
  language plpgsql as $$
declare
  entry jsonb;
  pair possible_duplicate;
  other bigint;
  standing bigint;
begin
  for entry in select p.value from jsonb_array_elements(pairs) p loop
    if entry ? 'copy' then
      delete from possible_duplicate p where p.id = (entry ->> 'copy')::bigint
        and p.decision = 'APART' and kept in (p.first_id, p.second_id);
      continue;
    end if;
    pair := jsonb_populate_record(null::possible_duplicate, entry);
    other := pair.first_id + pair.second_id - merged;
    standing := kept_record(other);
    if standing = kept then
      update record_merge m set pairs = m.pairs || entry
        where m.merged_id = other and m.taken_back_at is null;
      continue;
    end if;
    delete from possible_duplicate p where p.id = pair.id and p.decision is null
      and kept in (p.first_id, p.second_id);
    insert into possible_duplicate (id, kind, first_id, second_id, rule, explanation, found_at)
      overriding system value
      select coalesce((select nextval(pg_get_serial_sequence('possible_duplicate', 'id'))
          from possible_duplicate p where p.id = pair.id), pair.id), pair.kind,
        least(merged, standing), greatest(merged, standing), pair.rule, pair.explanation, pair.found_at
      from record r where r.id = standing
      on conflict (first_id, second_id) do nothing;
  end loop;
end $$;

-- Of records that were merged before.
do $$
declare
  merge record_merge;
begin
  for merge in select * from record_merge m where m.taken_back_at is null order by m.id loop
    update record_merge m set pairs = move_pairs(merge.merged_id, merge.kept_id) where m.id = merge.id;
  end loop;
end $$;

-- Pairs show in answers, which are kept as long as the version of the record stays.
create function note_pair() returns trigger language plpgsql as $$
begin
  perform note_revision();
  return null;
end $$;
create trigger note_pair after insert or update or delete on possible_duplicate
  for each row execute function note_pair();
