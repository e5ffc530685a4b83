package org.entente.merge;

import org.eclipse.microprofile.graphql.Description;

/** What was decided of two records that may be about the same. */
@Description("What was decided of two records that may be about the same.")
public enum DuplicateDecision {
  /** They were merged. */
  @Description("They are about the same, and were merged.")
  MERGED,

  /** They are kept apart. */
  @Description("They are about different things: no import lists or merges them.")
  APART
}
