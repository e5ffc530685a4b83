package org.entente.merge;

import org.jspecify.annotations.Nullable;

/**
 * A record that is taken to be another one.
 *
 * @param keptId the number of the record that is kept
 * @param mergedId the number of the record that is merged with it
 * @param partOf the number of the merge of officials that this one of their terms belongs to
 */
public record Merge(
    long keptId, long mergedId, DuplicateRule rule, String explanation, @Nullable Long partOf) {

  static Merge of(Pair pair) {
    return new Merge(
        pair.kept().id(),
        pair.merged().id(),
        pair.verdict().rule(),
        pair.verdict().explanation(),
        null);
  }

  Merge partOf(@Nullable Long merge) {
    return new Merge(keptId, mergedId, rule, explanation, merge);
  }

  /** As an editor says, and why. */
  public static Merge byEditor(long keptId, long mergedId, String reason) {
    return new Merge(keptId, mergedId, DuplicateRule.EDITOR, reason, null);
  }
}
