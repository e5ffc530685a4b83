package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Meetings that may be one: of titles that are alike, in one country on the same days, or of the
 * same parties. At least one of them is a source's, as whoever writes two by hand knows why.
 */
final class MeetingPairs {
  /** Sources that list what each person did: what several did together, they have several times. */
  private static final Set<String> BY_PERSON = Set.of("travels", "visits");

  /** Longer meetings say too little about the days. */
  private static final int LONGEST_DAYS = 31;

  /** Up to which the days speak for it. */
  private static final int FEW_DAYS = 3;

  /** Of trigrams, from which on two titles are alike; two of the same words have 1. */
  private static final double ALIKE = 0.5;

  private static final String SOURCED =
      """
      create temp table compared_meeting on commit drop as \
      select distinct m.id from meeting m join source_key k on k.record_id = m.id \
      where not m.withdrawn and m.date_latest - m.date_earliest <= %d\
      """
          .formatted(LONGEST_DAYS);

  /**
   * By title, or by the parties, which are put together for those alone that are near. These are
   * looked for from each compared meeting: the other way round, which the offset keeps PostgreSQL
   * from, the index would give all that began before.
   */
  private static final String PAIRS =
      """
      create temp table compared_pair_of_meetings on commit drop as \
      with near as materialized (select a.id as a_id, b.id as b_id, \
      a.kind in ('SUMMIT', 'CONFERENCE', 'SIGNING') as titled \
      from compared_meeting c join meeting a on a.id = c.id \
      cross join lateral (select * from meeting b where b.kind = a.kind and b.id <> a.id \
      and not b.withdrawn and b.date_earliest between a.date_earliest - %1$d and a.date_latest \
      and b.date_latest between a.date_earliest and b.date_earliest + %1$d offset 0) b \
      where case when a.kind in ('SUMMIT', 'CONFERENCE', 'SIGNING') \
      then a.country_id = b.country_id \
      and (lower(a.title) = lower(b.title) or similarity(a.title, b.title) >= %2$s) \
      else coalesce(a.country_id = b.country_id, true) end), \
      parties as materialized (select meeting_id, array_agg(distinct party_id) as ids \
      from attendance where meeting_id in (select a_id from near where not titled \
      union select b_id from near where not titled) group by meeting_id) \
      select distinct least(n.a_id, n.b_id) as a_id, greatest(n.a_id, n.b_id) as b_id, n.titled \
      from near n left join parties a on a.meeting_id = n.a_id \
      left join parties b on b.meeting_id = n.b_id \
      where n.titled or (a.ids = b.ids and cardinality(a.ids) > 1)\
      """
          .formatted(LONGEST_DAYS, ALIKE);

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

  /** Delegations are those whom each party sent; the guests are those that are not the host's. */
  private static final String FACTS =
      """
      select p.titled, a.kind, a.title, b.title as other_title, \
      lower(a.title) = lower(b.title) or similarity(a.title, b.title) = 1 as same_title, \
      a.date_earliest = b.date_earliest \
      and a.date_latest = b.date_latest as same_days, \
      greatest(a.date_latest - a.date_earliest, b.date_latest - b.date_earliest) as days, \
      coalesce(lower(a.locality) = lower(b.locality), true) as same_place, \
      (%1$s) or (%2$s) as machine_coded, \
      s.shared, coalesce(s.host_shared, false) as host_shared, \
      coalesce(s.guests_same, false) as guests_same, \
      coalesce(s.guests_within, false) as guests_within, \
      a.id as a_id, a.slug as a_slug, a.prominence as a_prominence, null as a_item, array(\
      select distinct split_part(key, ':', 1) from source_key where record_id = a.id) as a_schemes, \
      case when p.titled then '{}' else (%4$s a.id) end as a_people, \
      b.id as b_id, b.slug as b_slug, b.prominence as b_prominence, null as b_item, array(\
      select distinct split_part(key, ':', 1) from source_key where record_id = b.id) as b_schemes, \
      case when p.titled then '{}' else (%4$s b.id) end as b_people \
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
      order by a.slug, b.slug\
      """
          .formatted(machineCoded("a"), machineCoded("b"), BY_PROMINENCE, PEOPLE);

  private MeetingPairs() {}

  private static String machineCoded(String meeting) {
    return """
    select bool_and(s.machine_coded) from citation c join source s on s.id = c.source_id \
    where c.record_id = %s.id\
    """
        .formatted(meeting);
  }

  /** All. */
  static Future<List<Pair>> find(SqlConnection connection) {
    return Pair.found(
        connection, MeetingPairs::pair, SOURCED, "analyze compared_meeting", PAIRS, FACTS);
  }

  private static Optional<Pair> pair(Row row) {
    Candidate one = Candidate.of(row, "a_");
    Candidate other = Candidate.of(row, "b_");
    return verdict(row, one, other).map(verdict -> Pair.of(one, other, verdict));
  }

  /**
   * Whether a source has keys for both, as they are two; of one that lists what each person did,
   * for two of one person's.
   */
  static boolean areApart(Candidate one, Candidate other) {
    return areByPerson(one, other)
        ? !Collections.disjoint(one.people(), other.people())
        : one.isToldApartFrom(other);
  }

  private static boolean areByPerson(Candidate one, Candidate other) {
    return BY_PERSON.containsAll(one.schemes()) && one.schemes().equals(other.schemes());
  }

  private static Optional<Verdict> verdict(Row row, Candidate one, Candidate other) {
    if (row.getBoolean("titled")) {
      return Optional.of(titled(row));
    }
    return areByPerson(one, other) ? together(row) : told(row);
  }

  private static Verdict titled(Row row) {
    String title = row.getString("title");
    return row.getBoolean("same_title")
        ? new Verdict(
            DuplicateRule.TITLE,
            row.getBoolean("same_place"),
            "Both are called '%s', in one country on the same days.".formatted(title))
        : Verdict.doubtful(
            DuplicateRule.TITLE,
            "They are called '%s' and '%s', in one country on the same days."
                .formatted(title, row.getString("other_title")));
  }

  /** Of two persons' trips, or of what they did on them. */
  private static Optional<Verdict> together(Row row) {
    boolean visit = row.getString("kind").equals("VISIT");
    boolean samePlace = row.getBoolean("same_place");
    if (row.getBoolean("guests_within")) {
      return Optional.of(
          sure(
              "Both are visits of one official, with others in the one, to one country on these days."));
    }
    if (row.getBoolean("guests_same")) {
      // Two of one person's trips, or what was done on them.
      return Optional.empty();
    }
    if (!visit && row.getBoolean("host_shared") && samePlace) {
      return Optional.of(sure("The same official received both, in one place on these days."));
    }
    return samePlace && row.getBoolean("same_days")
        ? Optional.of(doubtful("Both are of the same parties, in one place on the same days."))
        : Optional.empty();
  }

  /** Of what two sources tell, or a source and an editor. */
  private static Optional<Verdict> told(Row row) {
    boolean samePlace = row.getBoolean("same_place");
    if (row.getLong("shared") > 1 && samePlace && !row.getBoolean("machine_coded")) {
      return Optional.of(
          sure("The same officials of the same parties, in one place on these days."));
    }
    return samePlace && row.getInteger("days") <= FEW_DAYS
        ? Optional.of(doubtful("Both are of the same parties, on these few days."))
        : Optional.empty();
  }

  private static Verdict sure(String explanation) {
    return Verdict.sure(DuplicateRule.PARTIES, explanation);
  }

  private static Verdict doubtful(String explanation) {
    return Verdict.doubtful(DuplicateRule.PARTIES, explanation);
  }
}
