package org.entente.official;

import org.eclipse.microprofile.graphql.Description;

/** What officials can be ordered by. */
@Description("What officials can be ordered by.")
public enum OfficialOrderField {
  /** By family name, then full name, in Latin script. */
  @Description("By family name, then full name, in Latin script.")
  NAME
}
