package org.entente.measure;

import org.eclipse.microprofile.graphql.Description;

/** What measures can be ordered by. */
@Description("What measures can be ordered by.")
public enum MeasureOrderField {
  /** By the earliest day on which they can have been imposed. */
  @Description("By the earliest day on which they can have been imposed.")
  DATE
}
