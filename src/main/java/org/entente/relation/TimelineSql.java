package org.entente.relation;

import java.util.List;
import org.entente.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a timeline, of everything on record or of what two parties share. Each kind's items
 * have an id of their own series; four kinds share one here.
 */
final class TimelineSql {
  private static final String MEETINGS =
      """
      (select m.id * 4 as id, 'MEETING' as kind, m.id as item_id, m.date_earliest, m.date_latest, \
      m.withdrawn%s from %s%s) r\
      """;

  private static final String POSITIONS =
      """
      (select p.id * 4 + 1 as id, 'POSITION' as kind, p.id as item_id, p.date_earliest, \
      p.date_latest, p.issue_id, p.withdrawn from position p%s) r\
      """;

  private TimelineSql() {}

  /**
   * Where the items of a kind are: in one or several places.
   *
   * @param onIssue whether they are asked for by issue; only then meetings have one
   */
  static List<String> items(TimelineKind kind, @Nullable Pair pair, boolean onIssue) {
    return switch (kind) {
      case MEETING -> List.of(meetings(pair, onIssue));
      case POSITION ->
          pair == null
              ? List.of(POSITIONS.formatted(""))
              : List.of(
                  POSITIONS.formatted(" where " + pair.saidAtMeetings()),
                  POSITIONS.formatted(" where " + pair.saidOnIssues()));
      case AGREEMENT -> List.of(agreements(pair == null ? "" : " where " + pair.agreed("a.id")));
      case MEASURE -> List.of(measures(pair == null ? "" : " where " + pair.imposed()));
    };
  }

  private static String meetings(@Nullable Pair pair, boolean onIssue) {
    if (onIssue) {
      return MEETINGS.formatted(
          ", m.issue_id", Meetings.ON_ISSUE.rows("m"), pair == null ? "" : " where " + pair.met());
    }
    return pair == null
        ? MEETINGS.formatted("", "meeting m", "")
        : MEETINGS.formatted("", Meetings.OF_PARTY.rows("m"), " where " + pair.metInOrder());
  }

  private static String agreements(String where) {
    return """
    (select s.id * 4 + 2 as id, 'AGREEMENT' as kind, s.id as item_id, s.date_earliest, \
    s.date_latest, a.issue_id, a.withdrawn \
    from agreement_step s join agreement a on a.id = s.agreement_id%s) r\
    """
        .formatted(where);
  }

  private static String measures(String where) {
    return """
    (select s.id * 4 + 3 as id, 'MEASURE' as kind, s.id as item_id, s.date_earliest, \
    s.date_latest, m.issue_id, m.withdrawn \
    from measure_step s join measure m on m.id = s.measure_id%s) r\
    """
        .formatted(where);
  }
}
