-- Records enough for PostgreSQL to plan as it does with many, some values common and most rare. They
-- make no sense; what triggers derive is derived at once.

do $$
declare
  kept text;
begin
  for kept in select name from kept_table loop
    execute format('alter table %I disable trigger user', kept);
  end loop;
end $$;
alter table possible_duplicate disable trigger user;

-- A number from 0 to size - 1 for each other number, the lower the likelier.
create function pg_temp.skewed(n bigint, size integer) returns bigint language sql immutable as $$
  select floor(size * power(((n * 7919 + 104729) % 10007) / 10007.0, 3))::bigint
$$;
create function pg_temp.one_of(n bigint, variadic of text[]) returns text language sql immutable as $$
  select of[1 + pg_temp.skewed(n, array_length(of, 1))]
$$;
create function pg_temp.day(n bigint) returns date language sql immutable as $$
  select date '2026-10-31' - pg_temp.skewed(n, 29000)::integer
$$;

insert into source (id, slug, kind, publisher, title, date_edtf, date_earliest, date_latest, language)
select 1000000 + n, 'source-' || n, pg_temp.one_of(n, 'NEWS', 'READOUT', 'DATASET'), 'Publisher ' || pg_temp.skewed(n, 60),
  'Source ' || n, pg_temp.day(n), pg_temp.day(n), pg_temp.day(n), pg_temp.one_of(n, 'en', 'zh', 'ja', 'ko')
from generate_series(0, 4999) n;

insert into party (id, kind, code, name, region)
select n, 'COUNTRY', 'C' || n, 'Country ' || n, '142' from generate_series(0, 199) n
union all select n, 'ORGANIZATION', 'O' || n, 'Organization ' || n, null from generate_series(200, 249) n;
insert into membership (id, organization_id, member_id, from_edtf, from_earliest, from_latest)
select 50 * o + n, 200 + o, 4 * n + o % 4, '1990', '1990-01-01', '1990-12-31'
from generate_series(0, 49) o, generate_series(0, 49) n;

insert into official (id, slug, full_name, family_name)
select 2000000 + n, 'official-' || n, 'Given' || n % 70 || ' Family' || n % 400, 'Family' || n % 400
from generate_series(0, 3999) n;
insert into official_name (official_id, language, text)
select 2000000 + n, 'zh', 'Name ' || n from generate_series(0, 3999) n;
insert into official_alias (official_id, name)
select 2000000 + n, 'Alias ' || n from generate_series(0, 3999) n;
insert into post (id, slug, party_id, title, kind, several_holders)
select 2100000 + n, 'post-' || n, n % 200, 'Post ' || n, (array['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER', 'MINISTER', 'CHIEF_OF_MISSION', 'SPOKESPERSON', 'OTHER'])[1 + n / 200], true
from generate_series(0, 1399) n;
insert into term (id, slug, official_id, post_id, several_holders, from_edtf, from_earliest, from_latest)
select 2200000 + n, 'term-' || n, 2000000 + n % 4000, 2100000 + n % 1400, true, pg_temp.day(n), pg_temp.day(n),
  pg_temp.day(n)
from generate_series(0, 7999) n;

insert into issue (id, slug, title, kind, parent_id)
select 2300000 + n, 'issue-' || n, 'Issue ' || n, pg_temp.one_of(n, 'TRADE', 'SECURITY', 'TERRITORY', 'OTHER'),
  case when n > 100 then 2300000 + n % 100 end
from generate_series(0, 499) n;
insert into issue_party (issue_id, party_id)
select distinct 2300000 + n % 500, pg_temp.skewed(n, 200) from generate_series(0, 1499) n;
insert into mechanism (id, slug, name, level, launched_edtf, launched_earliest, launched_latest)
select 2400000 + n, 'mechanism-' || n, 'Mechanism ' || n, pg_temp.one_of(n, 'LEADERS', 'MINISTERS', 'OFFICIALS'),
  pg_temp.day(n), pg_temp.day(n), pg_temp.day(n)
from generate_series(0, 199) n;
insert into mechanism_party (mechanism_id, party_id)
select distinct 2400000 + n % 200, pg_temp.skewed(n, 200) from generate_series(0, 799) n;

insert into meeting (id, slug, title, kind, visit_class, status, level, date_edtf, date_earliest, date_latest,
  locality, country_id, host_id, occasion_id, mechanism_id)
select 3000000 + n, 'meeting-' || n, 'Talks ' || n % 300, k.kind,
  case when k.kind = 'VISIT' then pg_temp.one_of(n / 7, 'WORKING', 'OFFICIAL', 'STATE') end,
  case when n % 17 = 0 then 'EXPECTED' else 'HELD' end,
  pg_temp.one_of(n / 3, 'OFFICIALS', 'MINISTERS', 'LEADERS'), d.day, d.day, d.day,
  'City ' || pg_temp.skewed(n, 200) || case when n % 12 = 0 then ', City ' || pg_temp.skewed(n * 5, 200) else '' end,
  pg_temp.skewed(n, 200), pg_temp.skewed(n, 200), case when n % 10 = 1 then 3000000 + n / 10 - n / 10 % 10 end,
  case when n % 10 = 2 then 2400000 + pg_temp.skewed(n / 10, 200) end
from generate_series(0, 39999) n, pg_temp.day(n * 31) d (day),
  pg_temp.one_of(n / 11, 'TALKS', 'CALL', 'VISIT', 'SUMMIT') k (kind);
insert into attendance (id, meeting_id, party_id, official_id, role, post_id)
select row_number() over (), a.*, case when a.official % 5 > 0 then 2100000 + a.party + a.official % 7 * 200 end from (
  select distinct 3000000 + n / 3, pg_temp.skewed(n, 200) as party, 2000000 + pg_temp.skewed(n * 13, 4000) as official,
    'MEMBER'
  from generate_series(0, 119999) n) a;

insert into position (id, slug, issue_id, holder_id, speaker_id, stance, summary, meeting_id, date_edtf,
  date_earliest, date_latest, reported_by_id)
select 4000000 + n, 'position-' || n, 2300000 + pg_temp.skewed(n, 500), pg_temp.skewed(n * 3, 200),
  2000000 + pg_temp.skewed(n * 17, 4000), pg_temp.one_of(n / 5, 'SUPPORTS', 'OPPOSES', 'DEMANDS', 'DENIES'),
  'Cooperation on word' || pg_temp.skewed(n * 19, 2000), 3000000 + n / 2, d.day, d.day, d.day,
  pg_temp.skewed(n * 23, 200)
from generate_series(0, 79999) n, pg_temp.day(n / 2 * 31) d (day);

insert into agreement (id, slug, title, kind, summary, meeting_id, mechanism_id, issue_id)
select 5000000 + n, 'agreement-' || n, 'Agreement ' || n, pg_temp.one_of(n, 'COOPERATE', 'HOLD_TALKS', 'TREATY'),
  'They agree', 3000000 + n * 3, 2400000 + pg_temp.skewed(n, 200), 2300000 + pg_temp.skewed(n * 3, 500)
from generate_series(0, 9999) n;
insert into agreement_party (agreement_id, party_id)
select distinct 5000000 + n / 2, pg_temp.skewed(n, 200) from generate_series(0, 19999) n;
insert into agreement_step (id, agreement_id, ordinal, status, date_edtf, date_earliest, date_latest, source_id)
select n, 5000000 + n / 2, 1 + n % 2, case when n % 2 = 0 then 'AGREED' else pg_temp.one_of(n / 2, 'FULFILLED',
  'SCHEDULED', 'LAPSED', 'BROKEN') end, d.day, d.day, d.day, 1000000 + n % 5000
from generate_series(0, 19999) n, pg_temp.day(n / 2 * 37) d (day);
insert into measure (id, slug, title, kind, imposed_by_id, issue_id)
select 6000000 + n, 'measure-' || n, 'Measure ' || n, pg_temp.one_of(n, 'SANCTION', 'TARIFF', 'IMPORT_BAN'),
  pg_temp.skewed(n, 200), 2300000 + pg_temp.skewed(n * 3, 500)
from generate_series(0, 9999) n;
insert into measure_target (measure_id, party_id)
select distinct 6000000 + n / 2, pg_temp.skewed(n * 5, 200) from generate_series(0, 19999) n;
insert into measure_step (id, measure_id, ordinal, status, date_edtf, date_earliest, date_latest, source_id)
select n, 6000000 + n / 2, 1 + n % 2, case when n % 2 = 0 then 'IMPOSED' else pg_temp.one_of(n / 2, 'LIFTED', 'EASED',
  'EXTENDED') end, d.day, d.day, d.day, 1000000 + n % 5000
from generate_series(0, 19999) n, pg_temp.day(n / 2 * 41) d (day);

do $$
declare
  kind text;
begin
  foreach kind in array array['source', 'party', 'official', 'post', 'term', 'issue', 'mechanism', 'meeting',
      'position', 'agreement', 'measure'] loop
    execute format('insert into record (id, kind) select id, upper(%L) from %I', kind, kind);
  end loop;
end $$;
insert into meeting_party select * from party_at_meeting order by 1, 2, 3;
insert into meeting_issue select * from issue_at_meeting order by 1, 2, 3;
insert into meeting_official select * from official_at_meeting order by 1, 2, 3;
insert into meeting_post select * from post_at_meeting order by 1, 2, 3;
insert into meeting_place select * from place_at_meeting order by 1, 2, 3;
insert into agreement_issue select * from issue_of_agreement order by 1, 2, 3;
insert into measure_issue select * from issue_of_measure order by 1, 2, 3;
insert into relation_item select * from item_of_relation order by item, one_id, other_id, date_earliest, id;
insert into slug_alias (kind, slug, record_id)
select kind, 'alias-' || id, id from record where id % 40 = 0;
insert into citation (id, record_id, source_id)
select row_number() over (), id, 1000000 + id % 5000 from record where kind <> 'SOURCE';

insert into revision (made_by, version, token, made_at)
select 'somebody', n, gen_random_uuid(), timestamptz '2026-01-01' + make_interval(mins => n)
from generate_series(1, 5000) n;
insert into change (revision_id, record_id, kind, action)
select 1 + n / 20, 3000000 + n % 30000, 'MEETING', pg_temp.one_of(n / 20, 'RECORDED', 'UPDATED', 'WITHDRAWN')
from generate_series(0, 99999) n on conflict do nothing;
insert into change_party (party_id, change_id) select distinct pg_temp.skewed(id, 200), id from change;
insert into change_issue (issue_id, change_id) select distinct 2300000 + pg_temp.skewed(id, 500), id from change;
insert into row_change (revision_id, record_id, table_name, row_key, after)
select revision_id, record_id, 'meeting', record_id::text, '{}' from change;

insert into possible_duplicate (kind, first_id, second_id, rule, explanation)
select 'OFFICIAL', 2000000 + n, 2000001 + n, 'same-name', 'They have one name' from generate_series(0, 3000) n;
insert into record_merge (kept_id, merged_id, rule, explanation, before, after, moved, keys)
select 2000000 + n, 2000001 + n, 'NAME', 'They have one name', '{}', '{}', '[]', '[]' from generate_series(0, 3000) n;

select rebuild_search();
insert into search_word select 'term' || n from generate_series(0, 49999) n;
analyze;
