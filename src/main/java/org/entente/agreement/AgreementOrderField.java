package org.entente.agreement;

import org.eclipse.microprofile.graphql.Description;

/** What agreements can be ordered by. */
@Description("What agreements can be ordered by.")
public enum AgreementOrderField {
  /** By the earliest day on which they can have been reached. */
  @Description("By the earliest day on which they can have been reached.")
  DATE
}
