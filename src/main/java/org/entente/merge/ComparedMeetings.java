package org.entente.merge;

/** Statements that find which meetings have to be compared, and what is known of each two. */
final class ComparedMeetings {
  /** Longer meetings say too little about the days. */
  private static final int LONGEST_DAYS = 31;

  /** Of trigrams, from which on two titles are alike; two of the same words have 1. */
  private static final double ALIKE = 0.5;

  /** The same for those who name the same place. */
  private static final double ALIKE_IN_ONE_PLACE = 0.3;

  /**
   * With what pairs are found by: the parties, and a row for each day, as most meetings are of one.
   * Those that editors wrote have no schemes.
   */
  private static final String SOURCED =
      """
      create temp table compared_meeting on commit drop as \
      with kept as (select m.*, array(select distinct split_part(k.key, ':', 1) \
      from source_key k where k.record_id = m.id order by 1) as schemes, \
      array(select distinct t.party_id from attendance t where t.meeting_id = m.id order by 1) \
      as parties from meeting m where not m.withdrawn \
      and m.date_latest - m.date_earliest <= %1$d and m.kind %%s 'VISIT') \
      select k.id, k.kind, k.title, k.locality, k.country_id, k.schemes, k.parties, \
      k.date_earliest + n as day from kept k join generate_series(0, %1$d) n \
      on n <= k.date_latest - k.date_earliest\
      """
          .formatted(LONGEST_DAYS);

  /** Visits. */
  static final String VISITS = SOURCED.formatted("=");

  /** All but visits. */
  static final String OTHERS = SOURCED.formatted("<>");

  /**
   * Which two may be one: neither are those that one source tells, but for one that lists them by
   * person, nor those that editors wrote.
   */
  private static final String MAY_BE_ONE =
      """
      a.id <> b.id and not (a.schemes && b.schemes \
      and (a.schemes <> b.schemes or not a.schemes <@ %1$s)) \
      and (a.schemes <> '{}' or b.schemes <> '{}')\
      """
          .formatted(ByPerson.SQL);

  /**
   * By title, or by the parties. Talks are mostly called by the parties; so a title tells of those
   * only that differ by these. Occasions of which one text tells are two. Of two parties a source
   * of events may tell hundreds on one day, each two of which are two: so nothing is looked for
   * from the meetings of whichever source, or sources together, have most of them, as of each pair
   * one is another's.
   */
  static final String PAIRS =
      """
      create temp table compared_pair_of_meetings on commit drop as \
      with most as (select schemes from compared_meeting where not schemes <@ %1$s \
      group by 1 order by count(*) desc limit 1), \
      looked as materialized (select * from compared_meeting \
      where schemes is distinct from (select schemes from most)), \
      near as (select a.id as a_id, b.id as b_id, true as titled \
      from looked a join compared_meeting b using (kind, country_id, day) \
      where a.kind in ('SUMMIT', 'CONFERENCE', 'SIGNING') and %2$s \
      and (lower(a.title) = lower(b.title) or similarity(a.title, b.title) \
      >= case when %3$s then %4$s else %5$s end) \
      and not exists (select from source_key k join source_key l \
      on split_part(k.key, '/', 1) = split_part(l.key, '/', 1) \
      where k.record_id = a.id and l.record_id = b.id) \
      union all select a.id, b.id, true from looked a join compared_meeting b \
      on b.kind = a.kind and b.country_id = a.country_id and b.day = a.day \
      and lower(b.title) = lower(a.title) \
      where a.kind = 'TALKS' and a.parties <> b.parties and %2$s \
      union all select a.id, b.id, false from looked a join compared_meeting b \
      using (kind, parties, day) where a.kind in ('TALKS', 'CALL', 'VISIT') \
      and cardinality(a.parties) > 1 and (a.country_id = b.country_id) is not false and %2$s) \
      select distinct least(a_id, b_id) as a_id, greatest(a_id, b_id) as b_id, titled from near\
      """
          .formatted(ByPerson.SQL, MAY_BE_ONE, areInOnePlace(), ALIKE_IN_ONE_PLACE, ALIKE);

  /**
   * A visit of one who led a delegation is kept rather than one of somebody who accompanied him.
   */
  private static final String BY_PROMINENCE =
      """
      select m.*, 2 * coalesce(array_position('{LEADERS,MINISTERS,OFFICIALS}', level), 4) \
      + (exists (select from attendance t where t.meeting_id = m.id and t.role = 'MEMBER'))::integer \
      as prominence from meeting m\
      """;

  /** Whom a source names by a key, it tells of; whom it calls by a name, it mentions. */
  private static final String PEOPLE =
      """
      select coalesce(array_agg(distinct t ->> 'official'), '{}') from source_key k \
      cross join jsonb_array_elements(k.entry -> 'attendances') t \
      where t ->> 'official' like '%:%' and t ->> 'official' not like 'named:%' and k.record_id =\
      """;

  /**
   * Delegations are those whom each party sent; the guests are those that are not the host's. What
   * surely is in the same place comes first, so that of two trips of one person the right one is
   * taken for another's.
   */
  static final String FACTS =
      """
      select p.titled, a.kind, a.title, b.title as other_title, \
      lower(a.title) = lower(b.title) or similarity(a.title, b.title) = 1 as same_title, \
      a.date_earliest = b.date_earliest \
      and a.date_latest = b.date_latest as same_days, \
      greatest(a.date_latest - a.date_earliest, b.date_latest - b.date_earliest) as days, \
      coalesce(%5$s, true) as same_place, coalesce(%5$s, false) as one_place, \
      a.occasion_id = b.occasion_id is true as same_occasion, %6$s as same_met, \
      (%1$s) or (%2$s) as machine_coded, \
      s.shared, coalesce(s.host_shared, false) as host_shared, \
      coalesce(s.guests_same, false) as guests_same, \
      coalesce(s.guests_within, false) as guests_within, \
      a.id as a_id, a.slug as a_slug, a.prominence as a_prominence, null as a_item, array(\
      select distinct split_part(key, ':', 1) from source_key where record_id = a.id) as a_schemes, \
      case when p.titled and a.kind <> 'TALKS' then '{}' else (%4$s a.id) end as a_people, \
      b.id as b_id, b.slug as b_slug, b.prominence as b_prominence, null as b_item, array(\
      select distinct split_part(key, ':', 1) from source_key where record_id = b.id) as b_schemes, \
      case when p.titled and b.kind <> 'TALKS' then '{}' else (%4$s b.id) end as b_people \
      from compared_pair_of_meetings p join (%3$s) a on a.id = p.a_id join (%3$s) b on b.id = p.b_id \
      cross join lateral (select count(*) filter (where d.one && d.other) as shared, \
      bool_or(d.one && d.other) filter (where d.hosts) as host_shared, \
      bool_and(d.one = d.other) filter (where not d.hosts and d.one || d.other <> '{}') \
      as guests_same, bool_or(d.one && d.other and d.one <> d.other \
      and (d.one <@ d.other or d.other <@ d.one)) filter (where not d.hosts) as guests_within \
      from (select t.party_id, t.party_id = a.host_id and a.host_id = b.host_id is true as hosts, \
      array_remove(array_agg(distinct t.official_id) filter (where t.meeting_id = a.id), null) \
      as one, array_remove(array_agg(distinct t.official_id) \
      filter (where t.meeting_id = b.id), null) as other \
      from attendance t where t.meeting_id in (a.id, b.id) group by 1, 2) d) s \
      order by coalesce(lower(a.locality) = lower(b.locality), false) desc, \
      a.date_edtf = b.date_edtf desc, a.slug, b.slug\
      """
          .formatted(
              machineCoded("a"),
              machineCoded("b"),
              BY_PROMINENCE,
              PEOPLE,
              areInOnePlace(),
              metTheSame());

  private ComparedMeetings() {}

  private static String machineCoded(String meeting) {
    return """
    select bool_and(s.machine_coded) from citation c join source s on s.id = c.source_id \
    where c.record_id = %s.id\
    """
        .formatted(meeting);
  }

  /** Whether they name a place that is the same; null where one of them names none. */
  private static String areInOnePlace() {
    return "%s && %s".formatted(places("a"), places("b"));
  }

  private static String places(String meeting) {
    return """
    regexp_split_to_array(lower(regexp_replace(%s.locality, '\\s*\\([^)]*\\)', '', 'g')), '\\s*,\\s*')\
    """
        .formatted(meeting);
  }

  /** Whether talks are called to be with the same, or texts call one of a party the same. */
  private static String metTheSame() {
    return """
    not p.titled and (lower(nullif(split_part(a.title, ' with ', 2), '')) \
    = lower(split_part(b.title, ' with ', 2)) is true \
    or exists (select from source_key k cross join jsonb_array_elements(k.mentions) x \
    join source_key l on l.record_id = b.id cross join jsonb_array_elements(l.mentions) y \
    where k.record_id = a.id and x -> 'called' = y -> 'called' and x -> 'party' = y -> 'party'))\
    """;
  }
}
