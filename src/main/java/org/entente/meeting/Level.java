package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** At which level parties meet. */
@Description("At which level parties meet.")
public enum Level {
  /** Heads of state or government. */
  @Description("Heads of state or government.")
  LEADERS,

  /** Foreign ministers or other ministers. */
  @Description("Foreign ministers or other ministers.")
  MINISTERS,

  /** Officials below ministers. */
  @Description("Officials below ministers.")
  OFFICIALS
}
