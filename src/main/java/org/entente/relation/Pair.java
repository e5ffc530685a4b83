package org.entente.relation;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.graphql.Conditions;
import org.entente.meeting.Meetings;

/**
 * The numbers of two parties seen together, for use in SQL: they are numbers, so safe to write.
 *
 * @param issues those that concern both, where they are known; so PostgreSQL knows how much is said
 *     on them
 */
record Pair(long one, long other, List<Long> issues) {
  /** The issues that concern the parties {@code $1} and {@code $2}. */
  static final String ISSUES =
      """
      select issue_id from issue_party where party_id = $1 intersect \
      select issue_id from issue_party where party_id = $2 order by 1\
      """;

  static Pair of(List<Long> ids) {
    return new Pair(ids.getFirst(), ids.getLast(), List.of());
  }

  /** That both are linked to {@code r}, by a table that has a {@code party_id}. */
  String both(String row, String links) {
    return "%1$s in (%2$s where party_id = %3$d) and %1$s in (%2$s where party_id = %4$d)"
        .formatted(row, links, one, other);
  }

  /** Asks for meetings that both attended. */
  Conditions met(Conditions conditions) {
    return conditions
        .linked(Meetings.OF_PARTY, String.valueOf(one))
        .linked(Meetings.OF_PARTY, String.valueOf(other));
  }

  /** That both attended the meeting {@code m}. */
  String met() {
    return "%s and %s"
        .formatted(
            Meetings.OF_PARTY.joined("m", String.valueOf(one)),
            Meetings.OF_PARTY.joined("m", String.valueOf(other)));
  }

  /** The same, of the meetings {@code m} of all parties. */
  String metInOrder() {
    return "%s and %s"
        .formatted(
            Meetings.OF_PARTY.own("m", String.valueOf(one)),
            Meetings.OF_PARTY.joined("m", String.valueOf(other)));
  }

  /** That both agreed. */
  String agreed(String agreementId) {
    return both(agreementId, "select agreement_id from agreement_party");
  }

  /** That one imposed the measure {@code m} on the other. */
  String imposed() {
    return """
    ((m.imposed_by_id = %1$d and m.id in \
    (select measure_id from measure_target where party_id = %2$d)) \
    or (m.imposed_by_id = %2$d and m.id in \
    (select measure_id from measure_target where party_id = %1$d)))\
    """
        .formatted(one, other);
  }

  /** That one of them holds the position {@code p}, taken at a meeting of both. */
  String saidAtMeetings() {
    return """
    p.holder_id in (%1$d, %2$d) and p.meeting_id in (select id from meeting_party one \
    join meeting_party other using (id) \
    where one.party_id = %1$d and other.party_id = %2$d)\
    """
        .formatted(one, other);
  }

  /** That one of them holds the position {@code p} on an issue of both, at no meeting of both. */
  String saidOnIssues() {
    return """
    p.holder_id in (%1$d, %2$d) and p.issue_id = any('{%3$s}'::bigint[]) and (select count(*) from meeting_party a \
    where a.id = p.meeting_id and a.party_id in (%1$d, %2$d)) < 2\
    """
        .formatted(
            one, other, issues.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
