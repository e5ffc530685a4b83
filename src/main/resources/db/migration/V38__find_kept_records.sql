-- The record that is kept of those that were merged with it, one after another; else the record
-- itself. Unqualified, so that what is read of the past was merged by then.
create function kept_record(id bigint) returns bigint language plpgsql stable strict as $$
declare
  next bigint;
begin
  loop
    select m.kept_id into next from record_merge m
      where m.merged_id = kept_record.id and m.taken_back_at is null;
    if not found then
      return id;
    end if;
    id := next;
  end loop;
end $$;
