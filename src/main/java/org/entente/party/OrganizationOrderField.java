package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** What organizations can be ordered by. */
@Description("What organizations can be ordered by.")
public enum OrganizationOrderField {
  /** By the name in English. */
  @Description("By the name in English.")
  NAME,

  /** By the code. */
  @Description("By the code.")
  CODE
}
