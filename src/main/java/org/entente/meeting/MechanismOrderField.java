package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What mechanisms can be ordered by. */
@Description("What mechanisms can be ordered by.")
public enum MechanismOrderField {
  /** By the name. */
  @Description("By the name.")
  NAME,

  /** By the earliest day on which they can have been launched. */
  @Description("By the earliest day on which they can have been launched.")
  LAUNCHED
}
