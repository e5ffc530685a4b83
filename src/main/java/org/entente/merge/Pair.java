package org.entente.merge;

import java.util.Collection;

/**
 * Two records of a kind, and what a rule says of them.
 *
 * @param kept the one that is kept where they are merged
 */
record Pair(Candidate kept, Candidate merged, Verdict verdict) {

  /** With the better known of the two as the kept one. */
  static Pair of(Candidate one, Candidate other, Verdict verdict) {
    boolean inOrder = Candidate.BEST_KNOWN_FIRST.compare(one, other) <= 0;
    return inOrder ? new Pair(one, other, verdict) : new Pair(other, one, verdict);
  }

  static Long[] firsts(Collection<Pair> pairs) {
    return pairs.stream()
        .map(pair -> Math.min(pair.kept.id(), pair.merged.id()))
        .toArray(Long[]::new);
  }

  static Long[] seconds(Collection<Pair> pairs) {
    return pairs.stream()
        .map(pair -> Math.max(pair.kept.id(), pair.merged.id()))
        .toArray(Long[]::new);
  }
}
