package org.entente.agreement;

import org.eclipse.microprofile.graphql.Description;

/** What agreements can be ordered by. */
@Description(
    "What agreements can be ordered by. DATE: by the earliest day on which they can have been reached.")
public enum AgreementOrderField {
  DATE
}
