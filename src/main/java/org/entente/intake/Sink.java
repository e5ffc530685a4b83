package org.entente.intake;

import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;

/**
 * Takes what a format reads, in the order of the file. Its methods may block; the reader waits, and
 * holds one record at a time.
 */
interface Sink {
  /** A record that was read. */
  void accept(SourceRecord entry);

  /** A record, or the rest of a file, that was not. */
  void refuse(Refusal refusal);

  /**
   * Something that was passed over on purpose, for counting.
   *
   * @param what one of few, as "a sentence of remarks"
   */
  void leaveOut(Place place, String what);

  /** So many more bytes were read. */
  void progress(long bytes);
}
