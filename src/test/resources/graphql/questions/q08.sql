select (select id from party p where p.id = coalesce((select id from party where upper($1::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($1::varchar))) )::bigint, (select id from party p where p.id = coalesce((select id from party where upper($2::varchar) in (code, alpha3, numeric_code) order by existed_to_edtf is not null limit 1), (select record_id from slug_alias where kind = 'PARTY' and slug = lower($2::varchar))) )::bigint

select r.* from (select p.*, rank() over (partition by p.issue_id, p.holder_id order by p.date_earliest desc) as place from position p where p.date_earliest <= $1 and not p.withdrawn and p.holder_id in (4501, 7801) and (((select true from attendance a where a.meeting_id = p.meeting_id and a.party_id = 4501 limit 1) and (select true from attendance a where a.meeting_id = p.meeting_id and a.party_id = 7801 limit 1)) or (p.issue_id in (select issue_id from issue_party where party_id = 4501) and p.issue_id in (select issue_id from issue_party where party_id = 7801)))) r where r.place = 1 order by r.date_earliest desc, r.id

select r.*, (select jsonb_object_agg(n.language, n.text) from official_name n where n.official_id = r.id) as names, array(select a.name from official_alias a where a.official_id = r.id order by 1) as aliases from official r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, (select jsonb_object_agg(n.language, n.text) from party_name n where n.party_id = r.id) as names from party r where r.id = any($1)

select r.*, array(select p.party_id from issue_party p where p.issue_id = r.id order by 1) as party_ids from issue r where r.id = any($1)

select s.issue_id as owner_id, s.* from issue_spelling s where s.issue_id = any($1) order by s.language, s.text
