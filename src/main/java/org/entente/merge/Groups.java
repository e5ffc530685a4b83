package org.entente.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Makes merges of pairs: where a record is the same as two others, all three are one. Unless two of
 * them are surely not: then the pair that would join them is left to an editor.
 */
final class Groups {
  private final BiPredicate<Candidate, Candidate> apart;
  private final Map<Candidate, Set<Candidate>> groups = new HashMap<>();
  private final Map<Candidate, Verdict> reasons = new HashMap<>();
  private final List<Pair> doubtful = new ArrayList<>();

  /** With what tells two records apart for good. */
  Groups(BiPredicate<Candidate, Candidate> apart) {
    this.apart = apart;
  }

  /** Takes a pair into account, unless its two are apart. */
  void add(Pair pair) {
    if (apart.test(pair.kept(), pair.merged())) {
      return;
    }
    if (!pair.verdict().sure()) {
      doubtful.add(pair);
    } else if (!areTogether(pair)) {
      join(pair);
    }
  }

  private void join(Pair pair) {
    Set<Candidate> one = group(pair.kept());
    Set<Candidate> other = group(pair.merged());
    if (one.stream().anyMatch(a -> other.stream().anyMatch(b -> apart.test(a, b)))) {
      doubtful.add(new Pair(pair.kept(), pair.merged(), pair.verdict().inDoubt()));
      return;
    }
    one.addAll(other);
    other.forEach(candidate -> groups.put(candidate, one));
    reasons.putIfAbsent(pair.kept(), pair.verdict());
    reasons.putIfAbsent(pair.merged(), pair.verdict());
  }

  private Set<Candidate> group(Candidate candidate) {
    return groups.computeIfAbsent(candidate, c -> new HashSet<>(Set.of(c)));
  }

  private boolean areTogether(Pair pair) {
    return group(pair.kept()).contains(pair.merged());
  }

  /** Each record that is merged, with the one of its group that is kept. */
  List<Pair> merges() {
    List<Pair> merges = new ArrayList<>();
    groups
        .keySet()
        .forEach(candidate -> {
          Candidate kept = kept(candidate);
          if (!kept.equals(candidate)) {
            merges.add(new Pair(kept, candidate, Objects.requireNonNull(reasons.get(candidate))));
          }
        });
    // So that an import which is done again numbers them alike.
    merges.sort(
        Comparator.<Pair, String>comparing(pair -> pair.kept().slug())
            .thenComparing(pair -> pair.merged().slug()));
    return merges;
  }

  /** Pairs of records that are kept, for an editor. */
  List<Pair> doubtful() {
    return doubtful.stream()
        .filter(pair -> !areTogether(pair))
        .map(pair -> Pair.of(kept(pair.kept()), kept(pair.merged()), pair.verdict()))
        .toList();
  }

  private Candidate kept(Candidate candidate) {
    return group(candidate).stream().min(Candidate.BEST_KNOWN_FIRST).orElse(candidate);
  }
}
