package org.entente.merge;

/**
 * What a rule says of two records.
 *
 * @param sure whether they are about the same; else they may be, and an editor decides
 * @param explanation in a sentence
 */
record Verdict(DuplicateRule rule, boolean sure, String explanation) {

  static Verdict sure(DuplicateRule rule, String explanation) {
    return new Verdict(rule, true, explanation);
  }

  static Verdict doubtful(DuplicateRule rule, String explanation) {
    return new Verdict(rule, false, explanation);
  }

  /** The same, left to an editor. */
  Verdict inDoubt() {
    return new Verdict(rule, false, explanation);
  }
}
