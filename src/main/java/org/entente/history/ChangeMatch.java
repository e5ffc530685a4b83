package org.entente.history;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A filter of changes by the numbers of what it names.
 *
 * @param allParties each of them is concerned
 * @param anyParty one of them is concerned at least, where there are any
 * @param issues one of them is concerned at least, where there are any
 * @param other what it asks of the change itself
 */
record ChangeMatch(
    Set<Long> allParties, Set<Long> anyParty, Set<Long> issues, Predicate<Change> other)
    implements Predicate<LiveChange> {

  /** Every change. */
  static final ChangeMatch ALL = new ChangeMatch(Set.of(), Set.of(), Set.of(), _ -> true);

  @Override
  public boolean test(LiveChange live) {
    return other.test(live.change())
        && live.parties().containsAll(allParties)
        && (anyParty.isEmpty() || !Collections.disjoint(live.parties(), anyParty))
        && (issues.isEmpty() || !Collections.disjoint(live.issues(), issues));
  }
}
