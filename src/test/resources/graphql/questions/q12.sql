select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id

select p.party_id as owner_id, r.* from post p join term r on r.post_id = p.id where p.party_id = any($1) and not r.withdrawn and r.from_earliest <= $2 and (r.to_latest is null or r.to_latest > $2) and (r.to_edtf is distinct from 'XXXX' or ($2 <= r.from_latest + 1826 and not was_followed(r.post_id, r.from_latest, $2))) order by p.kind, p.title, r.from_earliest, r.id

select r.* from post r where r.id = any($1)

select r.* from source r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from official_name n where n.official_id = r.id) as names, null as aliases from official r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.id = (select id from party p where p.id = coalesce((select id from party where upper($1) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1))) and kind = 'COUNTRY')

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.id = (select id from party p where p.id = coalesce((select id from party where upper($1) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1))) and kind = 'COUNTRY')

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.id = (select id from party p where p.id = coalesce((select id from party where upper($1) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1))) and kind = 'COUNTRY')
