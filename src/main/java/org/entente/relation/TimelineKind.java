package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

/** What stands in a timeline. */
@Description("What stands in a timeline.")
public enum TimelineKind {
  /** Meetings. */
  @Description("Meetings.")
  MEETING("meeting"),

  /** Positions. */
  @Description("Positions.")
  POSITION("position"),

  /** Steps of agreements. */
  @Description("Steps of agreements.")
  AGREEMENT("agreement_step"),

  /** Steps of measures. */
  @Description("Steps of measures.")
  MEASURE("measure_step");

  private final String table;

  TimelineKind(String table) {
    this.table = table;
  }

  /** What has their dates. */
  String table() {
    return table;
  }
}
