package org.entente.official;

import org.eclipse.microprofile.graphql.Description;

/** What officials can be ordered by. */
@Description(
    "What officials can be ordered by. NAME: by family name, then full name, in Latin script.")
public enum OfficialOrderField {
  NAME
}
