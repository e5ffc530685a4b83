package org.entente.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.shared.EdtfDate;

/** A row of a CSV file. Spaces around a cell count for nothing. */
final class CsvRow {
  private static final int LONGEST_QUOTED = 100;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final String ALLOWED = "\t\r\n";

  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final Place place;

  CsvRow(Map<String, Integer> columns, List<String> cells, Place place) {
    this.columns = columns;
    this.cells = cells;
    this.place = place;
  }

  Place place() {
    return place;
  }

  /**
   * A value as a reason quotes it: in one line, without control characters, and no longer than
   * {@value #LONGEST_QUOTED} characters.
   */
  static String quoted(String value) {
    String line = CONTROL.matcher(value).replaceAll(" ");
    return line.length() <= LONGEST_QUOTED
        ? "'" + line + "'"
        : "'" + line.substring(0, cut(line)) + "…'";
  }

  /** Where to cut, and not between the two halves of a character. */
  private static int cut(String line) {
    return Character.isHighSurrogate(line.charAt(LONGEST_QUOTED - 1))
        ? LONGEST_QUOTED - 1
        : LONGEST_QUOTED;
  }

  /**
   * Refuses control characters: they are no text, and neither the database nor a terminal is to
   * meet them. Tabs and line ends may stand in a cell.
   *
   * @throws RecordProblem that names the first column with one
   */
  void check() {
    columns.forEach((column, index) -> check(column, cells.get(index)));
  }

  private static void check(String column, String cell) {
    cell.chars()
        .filter(c -> Character.isISOControl(c) && ALLOWED.indexOf(c) < 0)
        .findFirst()
        .ifPresent(c -> {
          throw new RecordProblem("'%s' has a control character, U+%04X".formatted(column, c));
        });
  }

  /** The cell, or nothing where it is empty, or the file does not have the column. */
  Optional<String> text(String column) {
    Integer index = columns.get(column);
    return index == null
        ? Optional.empty()
        : Optional.of(cells.get(index).strip()).filter(text -> !text.isEmpty());
  }

  /**
   * The same, where a row is nothing without it.
   *
   * @throws RecordProblem if it is empty
   */
  String required(String column) {
    return text(column).orElseThrow(() -> new RecordProblem("'%s' is empty".formatted(column)));
  }

  /**
   * A date, or nothing where the cell is empty.
   *
   * @throws RecordProblem that names the column, if it is none
   */
  Optional<EdtfDate> date(String column) {
    try {
      return Dates.date(text(column));
    } catch (RecordProblem e) {
      throw new RecordProblem("'%s': %s".formatted(column, e.reason()));
    }
  }
}
