package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;
import org.entente.agreement.AgreementStep;
import org.entente.graphql.StoredTable;
import org.entente.graphql.TimelineItem;
import org.entente.measure.MeasureStep;
import org.entente.meeting.Meeting;
import org.entente.position.Position;

/** What stands in a timeline. */
@Description("What stands in a timeline.")
public enum TimelineKind {
  /** Meetings. */
  @Description("Meetings.")
  MEETING("meeting", 0),

  /** Positions. */
  @Description("Positions.")
  POSITION("position", 1),

  /** Steps of agreements. */
  @Description("Steps of agreements.")
  AGREEMENT("agreement_step", 2),

  /** Steps of measures. */
  @Description("Steps of measures.")
  MEASURE("measure_step", 3);

  private final String table;
  private final int series;

  TimelineKind(String table, int series) {
    this.table = table;
    this.series = series;
  }

  /** What has their dates. */
  String table() {
    return table;
  }

  /** Where the items stand. */
  StoredTable<? extends TimelineItem> items() {
    return switch (this) {
      case MEETING -> Meeting.TABLE;
      case POSITION -> Position.TABLE;
      case AGREEMENT -> AgreementStep.TABLE;
      case MEASURE -> MeasureStep.TABLE;
    };
  }

  /** SQL for an item's id in a timeline, where the kinds' own series of ids are one. */
  String idInTimeline(String id) {
    return "%s * 4 + %d".formatted(id, series);
  }
}
