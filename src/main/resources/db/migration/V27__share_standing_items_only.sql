-- What was withdrawn is shared by nobody: then what two parties share is read from one index alone, without a
-- look at each record whether it stands.

create or replace view item_of_relation as
  select a.party_id as one_id, b.party_id as other_id, a.id, null::bigint as issue_id, a.date_earliest,
    'MEETING'::relation_item_kind as item
  from meeting m join meeting_party a on a.id = m.id join meeting_party b on b.id = a.id and b.party_id > a.party_id
  where not m.withdrawn
  union all
  select least(p.holder_id, o.party_id), greatest(p.holder_id, o.party_id), p.id, p.issue_id,
    p.date_earliest, 'POSITION'
  from position p cross join lateral (
    select b.party_id from meeting_party a join meeting_party b on b.id = a.id
    where a.id = p.meeting_id and a.party_id = p.holder_id
    union select j.party_id from issue_party i join issue_party j on j.issue_id = i.issue_id
    where i.issue_id = p.issue_id and i.party_id = p.holder_id) o
  where o.party_id <> p.holder_id and not p.withdrawn
  union all
  select a.party_id, b.party_id, s.id, null, s.date_earliest, 'AGREEMENT'
  from agreement g join agreement_step s on s.agreement_id = g.id
    join agreement_party a on a.agreement_id = g.id
    join agreement_party b on b.agreement_id = g.id and b.party_id > a.party_id
  where not g.withdrawn
  union all
  select least(m.imposed_by_id, t.party_id), greatest(m.imposed_by_id, t.party_id), s.id, null,
    s.date_earliest, 'MEASURE'
  from measure_step s join measure m on m.id = s.measure_id
    join measure_target t on t.measure_id = m.id and t.party_id <> m.imposed_by_id
  where not m.withdrawn;

create or replace view past.relation_item as
  select a.party_id as one_id, b.party_id as other_id, a.id, null::bigint as issue_id, a.date_earliest,
    'MEETING'::relation_item_kind as item
  from past.meeting m join past.meeting_party a on a.id = m.id
    join past.meeting_party b on b.id = a.id and b.party_id > a.party_id
  where not m.withdrawn
  union all
  select least(p.holder_id, o.party_id), greatest(p.holder_id, o.party_id), p.id, p.issue_id,
    p.date_earliest, 'POSITION'
  from past.position p cross join lateral (
    select b.party_id from past.meeting_party a join past.meeting_party b on b.id = a.id
    where a.id = p.meeting_id and a.party_id = p.holder_id
    union select j.party_id from past.issue_party i join past.issue_party j on j.issue_id = i.issue_id
    where i.issue_id = p.issue_id and i.party_id = p.holder_id) o
  where o.party_id <> p.holder_id and not p.withdrawn
  union all
  select a.party_id, b.party_id, s.id, null, s.date_earliest, 'AGREEMENT'
  from past.agreement g join past.agreement_step s on s.agreement_id = g.id
    join past.agreement_party a on a.agreement_id = g.id
    join past.agreement_party b on b.agreement_id = g.id and b.party_id > a.party_id
  where not g.withdrawn
  union all
  select least(m.imposed_by_id, t.party_id), greatest(m.imposed_by_id, t.party_id), s.id, null,
    s.date_earliest, 'MEASURE'
  from past.measure_step s join past.measure m on m.id = s.measure_id
    join past.measure_target t on t.measure_id = m.id and t.party_id <> m.imposed_by_id
  where not m.withdrawn;

comment on table relation_item is
  'Derived: standing meetings, positions, and steps of standing agreements and measures, by the two parties that share them.';

delete from relation_item i using meeting m
  where i.item = 'MEETING' and m.id = i.id and m.withdrawn;
delete from relation_item i using agreement_step s join agreement a on a.id = s.agreement_id
  where i.item = 'AGREEMENT' and s.id = i.id and a.withdrawn;
delete from relation_item i using measure_step s join measure m on m.id = s.measure_id
  where i.item = 'MEASURE' and s.id = i.id and m.withdrawn;

-- Of a record that is withdrawn, or stands again. Positions have a trigger for whatever changes in them.
create function derive_relations_of_standing() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'meeting' then
      perform derive_relation_items('MEETING', array[new.id]);
    when 'agreement' then
      perform derive_relation_items('AGREEMENT', array(
        select id from agreement_step where agreement_id = new.id));
  end case;
  return null;
end $$;

create trigger derive_relations_of_standing after update of withdrawn on meeting
  for each row when (old.withdrawn <> new.withdrawn) execute function derive_relations_of_standing();
create trigger derive_relations_of_standing after update of withdrawn on agreement
  for each row when (old.withdrawn <> new.withdrawn) execute function derive_relations_of_standing();
create trigger derive_relations_of_standing after update of withdrawn on measure
  for each row when (old.withdrawn <> new.withdrawn) execute function derive_relations_of_measure();
