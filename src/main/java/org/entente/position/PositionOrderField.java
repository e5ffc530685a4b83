package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/** What positions can be ordered by. */
@Description(
    "What positions can be ordered by. DATE: by the earliest day on which they can have been taken.")
public enum PositionOrderField {
  DATE
}
