package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** What organizations can be ordered by. */
@Description(
    "What organizations can be ordered by. NAME: by the name in English. CODE: by the code.")
public enum OrganizationOrderField {
  NAME,
  CODE
}
