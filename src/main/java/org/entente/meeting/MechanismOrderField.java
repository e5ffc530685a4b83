package org.entente.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What mechanisms can be ordered by. */
@Description(
    "What mechanisms can be ordered by. NAME: by the name. LAUNCHED: by the earliest day on which they can have been launched.")
public enum MechanismOrderField {
  NAME,
  LAUNCHED
}
