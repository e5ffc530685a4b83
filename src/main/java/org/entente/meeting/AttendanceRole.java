package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** In which role somebody attends; in the order in which a meeting has those who attend. */
@Description("In which role somebody attends.")
public enum AttendanceRole {
  /** Received the others. */
  @Description("Received the others.")
  HOST,

  /** Stood for the party. */
  @Description("Stood for the party.")
  HEAD_OF_DELEGATION,

  /** Belonged to the delegation. */
  @Description("Belonged to the delegation.")
  MEMBER,

  /** Mediated between others. */
  @Description("Mediated between others.")
  MEDIATOR,

  /** Was present without taking part. */
  @Description("Was present without taking part.")
  OBSERVER
}
