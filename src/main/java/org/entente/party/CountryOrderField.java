package org.entente.party;

import org.eclipse.microprofile.graphql.Description;

/** What countries and areas can be ordered by. */
@Description(
    "What countries and areas can be ordered by. NAME: by the usual name in English. CODE: by the code.")
public enum CountryOrderField {
  NAME,
  CODE
}
