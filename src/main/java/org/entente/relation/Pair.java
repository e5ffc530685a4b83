package org.entente.relation;

import java.util.List;

/** The numbers of two parties seen together, for use in SQL: they are numbers, so safe to write. */
record Pair(long one, long other) {

  static Pair of(List<Long> ids) {
    return new Pair(ids.getFirst(), ids.getLast());
  }

  /** That both are linked to {@code r}, by a table that has a {@code party_id}. */
  String both(String row, String links) {
    return "%1$s in (%2$s where party_id = %3$d) and %1$s in (%2$s where party_id = %4$d)"
        .formatted(row, links, one, other);
  }

  /** That both attended the meeting. */
  String met(String meetingId) {
    return both(meetingId, "select meeting_id from attendance");
  }

  /** That both agreed. */
  String agreed(String agreementId) {
    return both(agreementId, "select agreement_id from agreement_party");
  }

  /** That the issue concerns both. */
  String concerned(String issueId) {
    return both(issueId, "select issue_id from issue_party");
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

  /** That one of them holds the position {@code p}, at a meeting of both or on an issue of both. */
  String said() {
    return "p.holder_id in (%d, %d) and ((%s and %s) or (%s))"
        .formatted(one, other, attended(one), attended(other), concerned("p.issue_id"));
  }

  /** Looked up for each position: a set of all meetings of a party may be a million. */
  private static String attended(long party) {
    return "(select true from attendance a where a.meeting_id = p.meeting_id and a.party_id = %d limit 1)"
        .formatted(party);
  }
}
