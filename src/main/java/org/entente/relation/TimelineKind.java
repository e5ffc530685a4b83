package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

/** What stands in a timeline. */
@Description("What stands in a timeline.")
public enum TimelineKind {
  /** Meetings. */
  @Description("Meetings.")
  MEETING,

  /** Positions. */
  @Description("Positions.")
  POSITION,

  /** Steps of agreements. */
  @Description("Steps of agreements.")
  AGREEMENT,

  /** Steps of measures. */
  @Description("Steps of measures.")
  MEASURE
}
