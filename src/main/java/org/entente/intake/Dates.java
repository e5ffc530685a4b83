package org.entente.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.entente.claim.RecordProblem;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;

/** Reads dates as the formats write them. */
final class Dates {
  private Dates() {}

  /**
   * A date of the precision that it is written with.
   *
   * @throws RecordProblem if it is none
   */
  static EdtfDate date(String text) {
    try {
      return EdtfDate.parse(text);
    } catch (EdtfException e) {
      throw new RecordProblem(String.valueOf(e.getMessage()));
    }
  }

  static Optional<EdtfDate> date(Optional<String> text) {
    return text.map(Dates::date);
  }

  /**
   * The days from a first to a last one.
   *
   * @throws RecordProblem if one is no day, or they are in the wrong order
   */
  static EdtfDate days(String first, String last) {
    LocalDate from = day(first);
    LocalDate to = day(last);
    if (to.isBefore(from)) {
      throw new RecordProblem("it ends on %s, before its start %s".formatted(to, from));
    }
    return EdtfDate.parse(from.equals(to) ? from.toString() : from + "/" + to);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw new RecordProblem("'%s' is outside of the years 0001 to 9999".formatted(text));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new RecordProblem("'%s' is no day; one is written as 2023-11-25".formatted(text));
    }
  }
}
