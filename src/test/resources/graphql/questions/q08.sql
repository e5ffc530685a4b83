select (select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($2::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($2::varchar))) )::bigint

select issue_id from issue_party where party_id = $1 intersect select issue_id from issue_party where party_id = $2 order by 1

select r.* from (select s.*, rank() over (partition by s.issue_id, s.holder_id order by s.date_earliest desc) as place from (select p.* from position p where p.holder_id in (4501, 7801) and p.meeting_id in (select id from meeting_party one join meeting_party other using (id) where one.party_id = 4501 and other.party_id = 7801) union all select p.* from position p where p.holder_id in (4501, 7801) and p.issue_id = any('{38001,38051,38101,38151,38201,38251,38351,38401,38451,38501,38551,38601,38651,38701,38801,38851,38901,38951}'::bigint[]) and (select count(*) from meeting_party a where a.id = p.meeting_id and a.party_id in (4501, 7801)) < 2) s where s.date_earliest <= $1 and not s.withdrawn) r where r.place = 1 order by r.date_earliest desc, r.id

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select r.*, null as names, null as aliases from official r where r.id = any($1)

select s.issue_id as owner_id, s.* from issue_spelling s where s.issue_id = any($1) order by s.language, s.text
