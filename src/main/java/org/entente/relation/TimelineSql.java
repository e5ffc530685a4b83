package org.entente.relation;

import org.entente.graphql.ListQuery;
import org.entente.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a timeline, of everything on record or of what two parties share. Each kind's items
 * have an id of their own series; four kinds share one here.
 */
final class TimelineSql {
  private static final String MEETING = "x.date_latest, x.withdrawn from meeting x";

  /** The same on issues, each meeting as often as it has any. */
  private static final String MEETING_ON_ISSUE =
      "x.date_latest, x.withdrawn, x.issue_id from " + Meetings.ON_ISSUE.rows("x");

  private static final String POSITION = "x.date_latest, x.withdrawn, x.issue_id from position x";

  private static final String AGREEMENT =
      """
      x.date_latest, a.withdrawn, a.issue_id \
      from agreement_step x join agreement a on a.id = x.agreement_id\
      """;

  private static final String MEASURE =
      """
      x.date_latest, m.withdrawn, m.issue_id \
      from measure_step x join measure m on m.id = x.measure_id\
      """;

  private TimelineSql() {}

  /**
   * Where the items of a kind are, as far as the filter lets them stand in the timeline.
   *
   * @param pair the two parties that share the items; null for all items on record
   */
  static ListQuery.Part items(TimelineKind kind, @Nullable Pair pair, TimelineFilter filter) {
    var conditions = filter.conditions(kind);
    if (kind == TimelineKind.MEETING && filter.issue() != null) {
      if (pair != null) {
        conditions.add(pair.met("r.item_id"));
      }
      return new ListQuery.Part(all(kind, MEETING_ON_ISSUE), conditions.list());
    }
    if (pair == null) {
      return new ListQuery.Part(all(kind, rows(kind)), conditions.list());
    }
    return new ListQuery.Part(shared(kind), conditions.add(pair.between()).list());
  }

  private static String rows(TimelineKind kind) {
    return switch (kind) {
      case MEETING -> MEETING;
      case POSITION -> POSITION;
      case AGREEMENT -> AGREEMENT;
      case MEASURE -> MEASURE;
    };
  }

  private static String all(TimelineKind kind, String rows) {
    return "(select %s, x.date_earliest, %s) r".formatted(numbers(kind, "x"), rows);
  }

  /** The date is that of the table which has the parties, or no index would have the order. */
  private static String shared(TimelineKind kind) {
    return """
    (select %s, i.date_earliest, i.one_id, i.other_id, %s \
    join relation_item i on i.id = x.id and i.item = '%s') r\
    """
        .formatted(numbers(kind, "i"), rows(kind), kind.name());
  }

  private static String numbers(TimelineKind kind, String row) {
    String id = row + ".id";
    return "%s as id, '%s' as kind, %s as item_id"
        .formatted(kind.idInTimeline(id), kind.name(), id);
  }
}
