package org.entente.intake;

import org.entente.claim.RecordProblem;

/** Counts what a reader keeps of a file, so that memory does not grow with the file. */
final class KeptTexts {
  static final int MOST = 100_000;
  static final int LONGEST = 1 << 22;

  private final String what;
  private int texts;
  private long characters;

  /**
   * Of a file.
   *
   * @param what is kept, as "the positions beside it"
   */
  KeptTexts(String what) {
    this.what = what;
  }

  /**
   * Counts one that is to be kept.
   *
   * @throws RecordProblem if they are too many with it
   */
  void add(String text) {
    texts++;
    characters += text.length();
    check();
  }

  /**
   * Tells whether all could be kept.
   *
   * @throws RecordProblem if they are too many
   */
  void check() {
    if (texts > MOST || characters > LONGEST) {
      throw new RecordProblem(
          "%s are more than %,d, or have more than %,d characters".formatted(what, MOST, LONGEST));
    }
  }
}
