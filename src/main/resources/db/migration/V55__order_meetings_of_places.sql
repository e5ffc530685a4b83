-- At which places which meetings were held, with the dates in the same row: a trip is one meeting in several places,
-- which its locality has with commas between them. Derived; nothing else writes it.

-- The whole is a place too: "Mexico, D.F." is one.
create function places(locality varchar) returns setof varchar language sql immutable strict rows 2 as $$
  select locality
  union select trim(part) from string_to_table(locality, ',') part where trim(part) <> ''
$$;

create table meeting_place (
  place varchar not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, place)
);
comment on table meeting_place is 'Derived: at which places which meetings were held.';

-- What it is derived of.
create view place_at_meeting as
  select p.place, m.date_earliest, m.id
  from meeting m cross join lateral places(m.locality) p (place);

-- Of a past state it is derived when it is read.
create view past.meeting_place as
  select p.place, m.date_earliest, m.id
  from past.meeting m cross join lateral places(m.locality) p (place);

insert into meeting_place select * from place_at_meeting order by 1, 2, 3;
create index on meeting_place (place, date_earliest, id);
drop index meeting_locality_date_earliest_id_idx;

create trigger derive_places_on_insert after insert on meeting
  referencing new table as added for each statement
  execute function derive_links_of_rows('meeting_place', 'place_at_meeting', 'id');
create trigger derive_places_on_delete after delete on meeting
  referencing old table as removed for each statement
  execute function derive_links_of_rows('meeting_place', 'place_at_meeting', 'id');
-- Of an update that touches neither, as that of a level, nothing follows.
create trigger derive_places after update of date_earliest, locality on meeting
  for each row when (old.date_earliest <> new.date_earliest or old.locality is distinct from new.locality)
  execute function derive_links_of_record('meeting_place', 'place_at_meeting');
