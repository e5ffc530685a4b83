package org.entente.intake;

import java.util.List;
import java.util.Optional;
import org.entente.claim.RecordProblem;

/**
 * A row of GDELT's event files. Version 1.0 has 57 columns, or 58 with the address of the article;
 * 2.0 has 61, as each place has one more.
 */
final class GdeltRow {
  private static final int OLD = 57;
  private static final int WITH_ADDRESS = 58;
  private static final int NEW = 61;

  private static final int FIRST = 5;
  private static final int SECOND = 15;

  private final List<String> cells;

  /**
   * Of a line.
   *
   * @throws RecordProblem if it has another number of columns, or no id
   */
  GdeltRow(String line) {
    cells = List.of(line.split("\t", -1));
    int count = cells.size();
    if (count != OLD && count != WITH_ADDRESS && count != NEW) {
      throw new RecordProblem(
          "the row has %d columns; GDELT's have %d, %d or %d"
              .formatted(count, OLD, WITH_ADDRESS, NEW));
    }
    if (!id().matches("[0-9]+")) {
      throw new RecordProblem("'%s' is no id of an event".formatted(id()));
    }
  }

  String id() {
    return cells.get(0);
  }

  /** The day, as eight digits. */
  String day() {
    return cells.get(1);
  }

  /** The code of the verb, of three or four digits. */
  String verb() {
    return cells.get(26);
  }

  GdeltActor first() {
    return actor(FIRST);
  }

  GdeltActor second() {
    return actor(SECOND);
  }

  private GdeltActor actor(int from) {
    List<String> own = cells.subList(from, from + 10);
    return new GdeltActor(
        own.get(0), own.get(1), own.get(2), own.get(3), own.subList(4, 7), own.subList(7, 10));
  }

  /**
   * The name of the place of the event, from the town to the country; nothing where it has none.
   */
  Optional<String> place() {
    return text(cells.size() == NEW ? 52 : 50);
  }

  /** The address of the article in which the event was found first. */
  Optional<String> address() {
    return cells.size() == OLD ? Optional.empty() : text(cells.size() - 1);
  }

  private Optional<String> text(int column) {
    return Optional.of(cells.get(column).strip()).filter(t -> !t.isEmpty());
  }
}
