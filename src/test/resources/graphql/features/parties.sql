select a.party_id as owner_id, a.name from party_alias a where a.party_id = any($1) order by a.name

select m.member_id as owner_id, m.* from membership m join party o on o.id = m.organization_id and not o.withdrawn where m.member_id = any($1) and m.from_earliest <= $2 and (m.to_latest is null or m.to_latest >= $2) order by m.from_earliest, m.id

select m.organization_id as owner_id, m.* from membership m join party p on p.id = m.member_id where m.organization_id = any($1) and m.from_earliest <= $2 and (m.to_latest is null or m.to_latest >= $2) order by m.from_earliest, p.code, m.id

select parent.id as parent_id, page.* from (select ($1::bigint[])[1] as id) parent cross join lateral (select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names, r.code as cursor_value from (select * from party where kind = 'COUNTRY') r where r.kind = 'COUNTRY' and $2 in (r.region, r.subregion) and r.existed_to_edtf is  null and not r.withdrawn order by r.code asc, r.id asc limit 21) page

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'COUNTRY') r where r.id = (select id from party p where p.id = coalesce((select id from party where upper($1) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1))) and kind = 'COUNTRY')

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from (select * from party where kind = 'ORGANIZATION') r where r.id = (select id from party p where p.id = coalesce((select id from party where upper($1) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1))) and kind = 'ORGANIZATION')

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select row.*, null as "source:", "source".* from (select c.record_id as owner_id, c.*, s.machine_coded from citation c join source s on s.id = c.source_id where c.record_id = any($1) order by s.date_earliest, c.id) row left join lateral (select r.* from source r where r.id = row.source_id offset 0) "source" on true

select s.predecessor_id as owner_id, r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party_succession s join party r on r.id = s.successor_id and not r.withdrawn where s.predecessor_id = any($1) order by r.code

select s.successor_id as owner_id, r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party_succession s join party r on r.id = s.predecessor_id and not r.withdrawn where s.successor_id = any($1) order by r.code
