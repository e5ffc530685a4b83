package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** How a mechanism stands at a date. */
@Description("How a mechanism stands at a date.")
public enum MechanismState {
  /** Sessions are held, or it was launched not long ago. */
  @Description("Sessions are held, or it was launched not long ago.")
  ACTIVE,

  /** No session was held for longer than the mechanism's period. */
  @Description("No session was held for longer than the mechanism's period.")
  LAPSED,

  /** Its last session ended a lapse. */
  @Description("Its last session ended a lapse.")
  REVIVED
}
