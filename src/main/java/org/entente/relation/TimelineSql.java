package org.entente.relation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.entente.graphql.ListQuery;
import org.entente.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a timeline, of everything on record or of what two parties share. Each kind's items
 * have an id of their own series; four kinds share one here.
 */
final class TimelineSql {
  private static final Map<TimelineKind, String> ALL = ofEach(TimelineSql::all);
  private static final Map<TimelineKind, String> SHARED = ofEach(TimelineSql::shared);

  private TimelineSql() {}

  private static Map<TimelineKind, String> ofEach(Function<TimelineKind, String> rows) {
    return Arrays.stream(TimelineKind.values()).collect(toUnmodifiableMap(kind -> kind, rows));
  }

  /**
   * Where the items of a kind are, as far as the filter lets them stand in the timeline.
   *
   * @param pair the two parties that share the items; null for all items on record
   */
  static ListQuery.Part items(TimelineKind kind, @Nullable Pair pair, TimelineFilter filter) {
    // Within a kind, the order of ids is that of the items' own numbers, which indexes have.
    return found(kind, pair, filter).sortedBy("r.item_id");
  }

  private static ListQuery.Part found(
      TimelineKind kind, @Nullable Pair pair, TimelineFilter filter) {
    var conditions = filter.conditions(kind);
    if (kind == TimelineKind.MEETING && filter.issue() != null) {
      if (pair != null) {
        conditions.add(pair.met("r.item_id"));
      }
      return new ListQuery.Part(meetingsOnIssue(), conditions.add(ListQuery.STANDING).list());
    }
    return pair == null
        ? new ListQuery.Part(
            Objects.requireNonNull(ALL.get(kind)), conditions.add(ListQuery.STANDING).list())
        : new ListQuery.Part(
            Objects.requireNonNull(SHARED.get(kind)), conditions.add(pair.between()).list());
  }

  /** Each meeting as often as it has issues. */
  private static String meetingsOnIssue() {
    return "(select %s, x.date_earliest, x.date_latest, x.withdrawn, x.issue_id from %s) r"
        .formatted(numbers(TimelineKind.MEETING, "x"), Meetings.ON_ISSUE.rows("x"));
  }

  private static String all(TimelineKind kind) {
    return "(select %s, x.date_earliest, %s from %s x%s) r"
        .formatted(numbers(kind, "x"), columns(kind), kind.table(), owner(kind));
  }

  /**
   * The date is that of the table which has the parties, or no index would have the order. As that
   * has standing items only, PostgreSQL leaves the joins out where no filter asks for more of them.
   */
  private static String shared(TimelineKind kind) {
    return """
    (select %s, i.date_earliest, i.one_id, i.other_id, %s \
    from relation_item i left join %s x on x.id = i.id%s where i.item = '%s') r\
    """
        .formatted(numbers(kind, "i"), columns(kind), kind.table(), owner(kind), kind.name());
  }

  /** Of the items, {@code x}, and of the owners that steps have. */
  private static String columns(TimelineKind kind) {
    return switch (kind) {
      case MEETING -> "x.date_latest, x.withdrawn";
      case POSITION -> "x.date_latest, x.withdrawn, x.issue_id";
      case AGREEMENT, MEASURE -> "x.date_latest, owner.withdrawn, owner.issue_id";
    };
  }

  private static String owner(TimelineKind kind) {
    return switch (kind) {
      case MEETING, POSITION -> "";
      case AGREEMENT -> " left join agreement owner on owner.id = x.agreement_id";
      case MEASURE -> " left join measure owner on owner.id = x.measure_id";
    };
  }

  private static String numbers(TimelineKind kind, String row) {
    String id = row + ".id";
    return "%s as id, '%s' as kind, %s as item_id"
        .formatted(kind.idInTimeline(id), kind.name(), id);
  }
}
