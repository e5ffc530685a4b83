package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Meetings that may be one: of titles that are alike, in one country on the same days, or of the
 * same parties. At least one of them is a source's, as whoever writes two by hand knows why.
 */
final class MeetingPairs {
  /** Up to which the days speak for it. */
  private static final int FEW_DAYS = 3;

  private MeetingPairs() {}

  /** Visits, of which those of two who came together become one. */
  static Future<List<Pair>> visits(SqlConnection connection) {
    return find(connection, ComparedMeetings.VISITS);
  }

  /** All others, which may be part of one visit by then. */
  static Future<List<Pair>> others(SqlConnection connection) {
    return find(connection, ComparedMeetings.OTHERS);
  }

  private static Future<List<Pair>> find(SqlConnection connection, String compared) {
    return Pair.found(
        connection,
        MeetingPairs::pair,
        compared,
        "analyze compared_meeting",
        ComparedMeetings.PAIRS,
        ComparedMeetings.FACTS);
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
    return ByPerson.areOfOne(one.schemes(), other.schemes());
  }

  private static Optional<Verdict> verdict(Row row, Candidate one, Candidate other) {
    if (row.getBoolean("titled")) {
      return Optional.of(titled(row, one, other));
    }
    if (!areByPerson(one, other)) {
      return told(row);
    }
    return row.getString("kind").equals("VISIT") ? visits(row) : together(row);
  }

  /**
   * Talks of different parties that have one title are surely the same where a source lists them by
   * person; two sources may call two alike.
   */
  private static Verdict titled(Row row, Candidate one, Candidate other) {
    String title = row.getString("title");
    boolean talks = row.getString("kind").equals("TALKS");
    return row.getBoolean("same_title")
        ? new Verdict(
            DuplicateRule.TITLE,
            row.getBoolean("same_place") && (!talks || areByPerson(one, other)),
            "Both are called '%s', in one country on the same days.".formatted(title))
        : Verdict.doubtful(
            DuplicateRule.TITLE,
            "They are called '%s' and '%s', in one country on the same days."
                .formatted(title, row.getString("other_title")));
  }

  /** Of two persons' trips. */
  private static Optional<Verdict> visits(Row row) {
    if (row.getBoolean("guests_within")) {
      return Optional.of(
          sure(
              "Both are visits of one official, with others in the one, to one country on these days."));
    }
    if (row.getBoolean("guests_same")) {
      // Two of one person's trips.
      return Optional.empty();
    }
    if (row.getBoolean("same_place") && row.getBoolean("same_days")) {
      return Optional.of(doubtful("Both are of the same parties, in one place on the same days."));
    }
    return row.getBoolean("one_place")
        ? Optional.of(doubtful("Both are of the same parties, in one place on days that overlap."))
        : Optional.empty();
  }

  /** Of what two persons did on their trips. */
  private static Optional<Verdict> together(Row row) {
    boolean samePlace = row.getBoolean("same_place");
    boolean sameMet = row.getBoolean("same_met") || row.getLong("shared") > 0;
    if (row.getBoolean("guests_within")) {
      return Optional.of(
          sure("Both are talks of one official, with others in the one, on these days."));
    }
    if (row.getBoolean("guests_same")) {
      // Two that were held on one person's trips.
      return Optional.empty();
    }
    if (row.getBoolean("host_shared") && samePlace) {
      return Optional.of(sure("The same official received both, in one place on these days."));
    }
    if (sameMet) {
      return Optional.of(
          row.getBoolean("same_occasion")
              ? sure("Both are talks with the same, by two who were on one visit.")
              : doubtful("Both are talks with the same, in one country on days that overlap."));
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
