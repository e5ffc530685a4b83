package org.entente.position;

import org.eclipse.microprofile.graphql.Description;

/** What positions can be ordered by. */
@Description("What positions can be ordered by.")
public enum PositionOrderField {
  /** By the earliest day on which they can have been taken. */
  @Description("By the earliest day on which they can have been taken.")
  DATE
}
