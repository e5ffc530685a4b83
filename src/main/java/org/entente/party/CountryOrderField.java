package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** What countries and areas can be ordered by. */
@Description("What countries and areas can be ordered by.")
public enum CountryOrderField {
  /** By the usual name in English. */
  @Description("By the usual name in English.")
  NAME,

  /** By the code. */
  @Description("By the code.")
  CODE
}
