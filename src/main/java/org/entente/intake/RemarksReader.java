package org.entente.intake;

import java.time.LocalDate;
import java.util.List;

/** Reads the remarks on a trip. */
final class RemarksReader {
  private RemarksReader() {}

  /**
   * What the remarks surely say.
   *
   * @param country the code of the country that the trip went to
   * @param date when it did, as what "Russian" stands for depends on it
   */
  static Remarks read(String text, String country, LocalDate date) {
    return new Remarks(List.of(), null, List.of(), List.of());
  }
}
