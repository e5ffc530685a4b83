package org.entente.identity;

import java.time.LocalDate;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Dates that a source does not tell: any day that what it tells leaves room for. */
final class UntoldDates {
  private static final String WORDS = "not told";

  private UntoldDates() {}

  /** An end, of what began then. */
  static EdtfDate after(@Nullable EdtfDate begin) {
    return between(begin == null ? EdtfDate.OPEN_START : begin.earliest(), EdtfDate.OPEN_END);
  }

  /** A beginning, of what ended then. */
  static EdtfDate before(EdtfDate end) {
    return between(EdtfDate.OPEN_START, end.latest());
  }

  private static EdtfDate between(LocalDate earliest, LocalDate latest) {
    return EdtfDate.parse(FieldValues.UNTOLD).narrowedTo(earliest, latest).inWords(WORDS);
  }
}
