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

  Actor first() {
    return actor(FIRST);
  }

  Actor second() {
    return actor(SECOND);
  }

  private Actor actor(int from) {
    return new Actor(
        cells.get(from + 1), cells.get(from + 2), cells.get(from + 3), cells.get(from + 7));
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

  /**
   * Who acts, or on whom.
   *
   * @param name as the article called it
   * @param country CAMEO's code of the country; empty for none
   * @param group CAMEO's code of an organization; empty for none
   * @param type CAMEO's code of what it is, as GOV for a government; empty for the country as such
   */
  record Actor(String name, String country, String group, String type) {
    Optional<String> party() {
      return CameoActors.party(country, group);
    }

    boolean isOfAGovernment() {
      return type.isEmpty() || type.equals("GOV");
    }
  }
}
