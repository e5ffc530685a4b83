package org.entente.intake;

import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * That an official held a post.
 *
 * @param from null where the source does not say
 * @param to when it ended, as the source gives it; null where the source does not say, or where it
 *     goes on: sources mostly do not tell the two apart
 */
record TermClaim(
    Key key,
    Key official,
    Key post,
    @Nullable EdtfDate from,
    @Nullable EdtfDate to,
    boolean acting,
    Evidence evidence)
    implements Claim {

  /** Refuses a term that ends before it begins. */
  TermClaim {
    if (from != null && to != null && to.latest().isBefore(from.earliest())) {
      throw new RecordProblem("it ends on %s, before %s".formatted(to.edtf(), from.edtf()));
    }
  }
}
