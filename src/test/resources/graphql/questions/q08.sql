select r.* from (select distinct issue_id from relation_item where item = 'POSITION' and one_id = $1 and other_id = $2 offset 0) issue cross join unnest(array[$1, $2]) side (id) cross join lateral (select i.date_earliest from relation_item i join position p on p.id = i.id where i.item = 'POSITION' and i.one_id = $1 and i.other_id = $2 and i.issue_id = issue.issue_id and i.date_earliest <= $3 and p.holder_id = side.id and not p.withdrawn order by i.date_earliest desc limit 1) last cross join lateral (select p.* from relation_item i join position p on p.id = i.id where i.item = 'POSITION' and i.one_id = $1 and i.other_id = $2 and i.issue_id = issue.issue_id and i.date_earliest = last.date_earliest and p.holder_id = side.id and not p.withdrawn offset 0) r order by r.date_earliest desc, r.id

select r.id, r.full_name from official r where r.id = any($1)

select r.id, r.kind, r.code, r.code as written_key from party r where r.code = any($1)

select r.id, r.slug, r.parent_id, r.title, r.kind from issue r where r.id = any($1)

select s.issue_id as owner_id, s.* from issue_spelling s where s.issue_id = any($1) order by s.language, s.text
