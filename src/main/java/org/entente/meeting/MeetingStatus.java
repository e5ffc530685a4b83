package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Whether a meeting took place. */
@Description("Whether a meeting took place.")
public enum MeetingStatus {
  /** Announced or expected; nothing says yet that it was held. */
  @Description("Announced or expected; nothing says yet that it was held.")
  EXPECTED,

  /** It was held. */
  @Description("It was held.")
  HELD,

  /** It was put off. */
  @Description("It was put off.")
  POSTPONED,

  /** It was called off. */
  @Description("It was called off.")
  CANCELLED
}
