package org.entente.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;

/** A row of a CSV file. Spaces around a cell count for nothing. */
final class CsvRow {
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
}
