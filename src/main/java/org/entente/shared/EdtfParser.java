package org.entente.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF (ISO 8601-2, level 1) with years from 0001 to 9999: dates of year, month and day
 * precision, seasons (of the northern hemisphere), unspecified digits, qualification, intervals.
 *
 * <p>Qualification with {@code ~ ? %} does not widen the bounds: how far "about 2020" reaches, the
 * standard leaves open, and so do we.
 */
final class EdtfParser {
  private static final Pattern DATE =
      Pattern.compile("([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?[~?%]?");
  private static final Pattern YEAR = Pattern.compile("[0-9]*X*");
  private static final String UNKNOWN = "";
  private static final String OPEN = "..";

  private EdtfParser() {}

  static EdtfDate parse(String text) {
    String edtf = text.strip();
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      Bounds bounds = date(edtf, edtf, 0);
      return new EdtfDate(edtf, bounds.earliest(), bounds.latest(), null);
    }
    return interval(edtf, slash);
  }

  private static EdtfDate interval(String edtf, int slash) {
    String start = edtf.substring(0, slash);
    String end = edtf.substring(slash + 1);
    if (isOpen(start) && isOpen(end)) {
      throw wrong(edtf, 0, "an interval needs a date on one side at least");
    }
    LocalDate earliest = isOpen(start) ? EdtfDate.OPEN_START : date(edtf, start, 0).earliest();
    LocalDate latest = isOpen(end) ? EdtfDate.OPEN_END : date(edtf, end, slash + 1).latest();
    return new EdtfDate(edtf, earliest, latest, null);
  }

  private static boolean isOpen(String side) {
    return side.equals(OPEN) || side.equals(UNKNOWN);
  }

  private static Bounds date(String edtf, String part, int offset) {
    Matcher matcher = DATE.matcher(part);
    if (!matcher.matches()) {
      throw wrong(edtf, offset + mismatch(part), "expected YYYY, YYYY-MM or YYYY-MM-DD");
    }
    try {
      return bounds(edtf, offset, matcher);
    } catch (DateTimeException e) {
      throw wrong(edtf, offset, String.valueOf(e.getMessage()));
    }
  }

  private static Bounds bounds(String edtf, int offset, Matcher date) {
    String year = date.group(1);
    String month = date.group(2);
    String day = date.group(3);
    boolean vagueYear = year.contains("X");
    if (!YEAR.matcher(year).matches()) {
      throw wrong(edtf, offset, "unspecified digits stand at the end of a year");
    }
    if (vagueYear && month != null && !(month.equals("XX") && (day == null || day.equals("XX")))) {
      throw wrong(edtf, offset + 5, "after an unspecified year, month and day are XX");
    }
    if (month == null || month.equals("XX")) {
      return years(edtf, offset, year, month == null ? null : day);
    }
    return month.compareTo("21") >= 0 && month.compareTo("24") <= 0
        ? season(edtf, offset, Integer.parseInt(year), Integer.parseInt(month), day)
        : month(edtf, offset, Integer.parseInt(year), month, day);
  }

  private static Bounds years(String edtf, int offset, String year, @Nullable String day) {
    if (day != null && !day.equals("XX")) {
      throw wrong(edtf, offset + 8, "after an unspecified month, the day is XX");
    }
    int last = Integer.parseInt(year.replace('X', '9'));
    int first = Math.max(1, Integer.parseInt(year.replace('X', '0')));
    if (last == 0) {
      throw wrong(edtf, offset, "years go from 0001 to 9999");
    }
    return new Bounds(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static Bounds season(
      String edtf, int offset, int year, int season, @Nullable String day) {
    if (day != null) {
      throw wrong(edtf, offset + 8, "a season has no day");
    }
    YearMonth first = YearMonth.of(year, 3 + 3 * (season - 21));
    return new Bounds(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  private static Bounds month(
      String edtf, int offset, int year, String month, @Nullable String day) {
    if (month.contains("X") || (day != null && day.contains("X") && !day.equals("XX"))) {
      throw wrong(edtf, offset + 5, "a month or day is two digits or XX");
    }
    if (year == 0) {
      throw wrong(edtf, offset, "years go from 0001 to 9999");
    }
    YearMonth of = YearMonth.of(year, Integer.parseInt(month));
    if (day == null || day.equals("XX")) {
      return new Bounds(of.atDay(1), of.atEndOfMonth());
    }
    LocalDate on = LocalDate.of(year, of.getMonth(), Integer.parseInt(day));
    return new Bounds(on, on);
  }

  /** How many characters of the text a date could begin with. */
  private static int mismatch(String part) {
    Matcher matcher = DATE.matcher(part);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  private static EdtfException wrong(String edtf, int at, String reason) {
    return new EdtfException(
        "'%s' is no EDTF date: %s (character %d)".formatted(edtf, reason, at + 1));
  }

  private record Bounds(LocalDate earliest, LocalDate latest) {}
}
