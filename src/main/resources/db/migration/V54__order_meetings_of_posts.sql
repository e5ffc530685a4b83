-- Which posts those held who attended which meetings, with the dates in the same row, as meeting_official has the
-- officials. Derived; nothing else writes it.

create table meeting_post (
  post_id bigint not null,
  date_earliest date not null,
  id bigint not null,
  primary key (id, post_id)
);
comment on table meeting_post is 'Derived: which posts those held who attended which meetings.';

-- What it is derived of: the post that an attendance has; where it has none, each post of the same party that the
-- official can have held by terms on record. An end that is not told counts as for those who hold a post on a day.
create view post_at_meeting as
  select a.post_id, m.date_earliest, m.id
  from attendance a join meeting m on m.id = a.meeting_id
  where a.post_id is not null
  union
  select t.post_id, m.date_earliest, m.id
  from attendance a join meeting m on m.id = a.meeting_id
    join term t on t.official_id = a.official_id join post p on p.id = t.post_id and p.party_id = a.party_id
  where a.post_id is null and not t.withdrawn
    and t.from_earliest <= m.date_latest and (t.to_latest is null or t.to_latest > m.date_earliest)
    and (t.to_edtf is distinct from 'XXXX' or (m.date_earliest <= t.from_latest + 1826
      and not was_followed(t.post_id, t.from_latest, m.date_earliest)));

-- Of a past state it is derived when it is read.
create view past.meeting_post as
  select a.post_id, m.date_earliest, m.id
  from past.attendance a join past.meeting m on m.id = a.meeting_id
  where a.post_id is not null
  union
  select t.post_id, m.date_earliest, m.id
  from past.attendance a join past.meeting m on m.id = a.meeting_id
    join past.term t on t.official_id = a.official_id
    join past.post p on p.id = t.post_id and p.party_id = a.party_id
  where a.post_id is null and not t.withdrawn
    and t.from_earliest <= m.date_latest and (t.to_latest is null or t.to_latest > m.date_earliest)
    and (t.to_edtf is distinct from 'XXXX' or (m.date_earliest <= t.from_latest + 1826
      and not was_followed(t.post_id, t.from_latest, m.date_earliest)));

insert into meeting_post select * from post_at_meeting order by 1, 2, 3;
create index on meeting_post (post_id, date_earliest, id);

create trigger derive_posts_on_insert after insert on attendance
  referencing new table as added for each statement
  execute function derive_links_of_rows('meeting_post', 'post_at_meeting', 'meeting_id');
create trigger derive_posts_on_update after update on attendance
  referencing new table as added old table as removed for each statement
  execute function derive_links_of_rows('meeting_post', 'post_at_meeting', 'meeting_id');
create trigger derive_posts_on_delete after delete on attendance
  referencing old table as removed for each statement
  execute function derive_links_of_rows('meeting_post', 'post_at_meeting', 'meeting_id');
create trigger derive_posts after update of date_earliest, date_latest on meeting
  for each row when (old.date_earliest <> new.date_earliest or old.date_latest <> new.date_latest)
  execute function derive_links_of_record('meeting_post', 'post_at_meeting');

create function derive_posts_of_officials(officials bigint[]) returns void language plpgsql as $$
begin
  perform derive_links('meeting_post', 'post_at_meeting', array(
    select distinct a.meeting_id from attendance a where a.official_id = any(officials) and a.post_id is null));
end $$;

-- Whose terms changed, and whose term in the same post has an end that is not told: another's beginning ends it.
create function derive_posts_of_terms() returns trigger language plpgsql as $$
declare
  columns constant text := 'official_id, post_id, from_earliest, from_latest, to_edtf, to_latest, withdrawn';
  officials bigint[];
begin
  execute format('with changed as (%s) select array(select official_id from changed '
      'union select t.official_id from term t '
      'where t.post_id in (select post_id from changed) and t.to_edtf = ''XXXX'')',
    format(
      case tg_op
        when 'INSERT' then 'select %1$s from added'
        when 'DELETE' then 'select %1$s from removed'
        else '(select %1$s from added except select %1$s from removed) '
          'union (select %1$s from removed except select %1$s from added)'
      end, columns)) into officials;
  perform derive_posts_of_officials(officials);
  return null;
end $$;
create trigger derive_posts_on_insert after insert on term
  referencing new table as added for each statement execute function derive_posts_of_terms();
create trigger derive_posts_on_update after update on term
  referencing new table as added old table as removed for each statement execute function derive_posts_of_terms();
create trigger derive_posts_on_delete after delete on term
  referencing old table as removed for each statement execute function derive_posts_of_terms();

-- This hardly ever happens.
create function derive_posts_of_post() returns trigger language plpgsql as $$
begin
  perform derive_posts_of_officials(array(select official_id from term where post_id = new.id));
  return null;
end $$;
create trigger derive_posts after update of party_id on post
  for each row when (old.party_id <> new.party_id) execute function derive_posts_of_post();
