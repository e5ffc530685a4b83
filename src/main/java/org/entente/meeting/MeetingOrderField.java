package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What meetings can be ordered by. */
@Description("What meetings can be ordered by.")
public enum MeetingOrderField {
  /** By the earliest day on which they can have begun. */
  @Description("By the earliest day on which they can have begun.")
  DATE
}
