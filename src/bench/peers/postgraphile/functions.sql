-- What PostGraphile makes fields of: computed columns and functions that give rows.

create function peers.party_is(party public.party) returns varchar
  language sql stable as $$ select initcap(party.kind) $$;

create function peers.party_meetings(party public.party) returns setof public.meeting
  language sql stable rows 20 as $$ select * from peers.latest_meetings(party.id, 21) $$;

create type peers.relation as (one_id bigint, other_id bigint);

create function peers.relation(one varchar, other varchar) returns peers.relation
  language sql stable as $$
  select one.id, other.id from public.party one, public.party other
  where one.code = $1 and other.code = $2
$$;

create function peers.relation_parties(relation peers.relation) returns setof public.party
  language sql stable rows 2 as $$
  select * from public.party p where p.id in (relation.one_id, relation.other_id)
  order by p.id = relation.other_id
$$;

create function peers.relation_last_meeting(relation peers.relation) returns public.meeting
  language sql stable as $$
  select * from peers.shared_meetings(relation.one_id, relation.other_id, current_date, 1)
$$;

create function peers.relation_timeline(relation peers.relation) returns setof peers.timeline_item
  language sql stable rows 20 as $$
  select * from peers.timeline(relation.one_id, relation.other_id, 21)
$$;

create function peers.search_hits(text varchar) returns setof public.search_document
  language sql stable rows 20 as $$ select * from peers.search(text, 21) $$;
