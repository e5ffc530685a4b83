package org.entente.measure;

import org.eclipse.microprofile.graphql.Description;

/** What measures can be ordered by. */
@Description(
    "What measures can be ordered by. DATE: by the earliest day on which they can have been imposed.")
public enum MeasureOrderField {
  DATE
}
