select c.record_id as owner_id, c.id, c.source_id, c.locator, c.attribute, c.value, c.attributed_to_id, c.quotation, s.machine_coded from citation c cross join lateral (select s.date_earliest, s.machine_coded from source s where s.id = c.source_id offset 0) s where c.record_id = any($1) order by s.date_earliest, c.id

select p.party_id as owner_id, r.* from post p join term r on r.post_id = p.id where p.party_id = any($1) and not r.withdrawn and r.from_earliest <= $2 and (r.to_latest is null or r.to_latest > $2) and (r.to_edtf is distinct from 'XXXX' or ($2 <= r.from_latest + 1826 and not was_followed(r.post_id, r.from_latest, $2))) order by p.kind, p.title, r.from_earliest, r.id

select r.id, r.full_name, (select jsonb_object_agg(n.language, n.text) from official_name n where n.official_id = r.id) as names from official r where r.id = any($1)

select r.id, r.issuer_id, r.publisher from source r where r.id = any($1)

select r.id, r.kind, r.code, r.name, r.existed_to_edtf, r.existed_to_earliest, r.existed_to_latest, r.existed_to_words, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.code = $1

select r.id, r.kind, r.code, r.name, r.existed_to_edtf, r.existed_to_earliest, r.existed_to_latest, r.existed_to_words, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.code = $1

select r.id, r.kind, r.code, r.name, r.existed_to_edtf, r.existed_to_earliest, r.existed_to_latest, r.existed_to_words, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.code = $1

select r.id, r.party_id, r.accredited_to_id, r.title, r.kind from post r where r.id = any($1)
