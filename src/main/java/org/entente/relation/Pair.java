package org.entente.relation;

import org.entente.graphql.Condition;
import org.entente.graphql.Conditions;
import org.entente.meeting.Meetings;

/**
 * The numbers of two parties seen together. What stands between them is in {@code relation_item}.
 *
 * @param one the lower number
 * @param other the higher one
 */
record Pair(long one, long other) {

  static Pair of(long party, long another) {
    return new Pair(Math.min(party, another), Math.max(party, another));
  }

  /** Asks for rows that are between them, by the columns {@code one_id} and {@code other_id}. */
  Condition between() {
    return Condition.indexed("(r.one_id, r.other_id) = (?, ?)", one, other);
  }

  /** Asks for meetings that both attended, by SQL for the number; {@code r} has the date. */
  Condition met(String meetingId) {
    return Condition.of(Meetings.OF_PAIR.joined("r", meetingId, "= (?, ?)"), one, other);
  }

  /** Asks for meetings that both attended. */
  Conditions met(Conditions conditions) {
    return conditions.linked(Meetings.OF_PAIR, "?, ?", one, other);
  }

  /** That both are linked to {@code r}, by a table that has a {@code party_id}. */
  Condition both(String links) {
    return Condition.of(
        "r.id in (%1$s where party_id = ?) and r.id in (%1$s where party_id = ?)".formatted(links),
        one,
        other);
  }

  /** That both agreed {@code r}. */
  Condition agreed() {
    return both("select agreement_id from agreement_party");
  }

  /** That one imposed the measure {@code r} on the other. */
  Condition imposed() {
    return Condition.of(
        """
        ((r.imposed_by_id = ? and r.id in \
        (select measure_id from measure_target where party_id = ?)) \
        or (r.imposed_by_id = ? and r.id in \
        (select measure_id from measure_target where party_id = ?)))\
        """,
        one,
        other,
        other,
        one);
  }
}
