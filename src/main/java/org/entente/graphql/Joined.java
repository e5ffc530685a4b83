package org.entente.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A statement that fetches with its rows the records that they refer to, as far as the operation
 * has the fields, so that no further statement has to. Suits few rows: a record comes as often as
 * rows refer to it.
 */
final class Joined {
  /** How many rows are few. */
  static final int MOST_ROWS = 20;

  private final List<Reference> references;
  private final Waves waves;

  /**
   * @param waves that keep the records, for the fields to find them
   */
  Joined(List<Reference> references, Waves waves) {
    this.references =
        references.stream()
            .filter(reference -> waves.mentioned().contains(reference.field()))
            .toList();
    this.waves = waves;
  }

  /** The statement, in the order of the given one: for each row there is a look at each record. */
  String sql(String statement) {
    if (references.isEmpty()) {
      return statement;
    }
    return "select row.*"
        + references.stream()
            .map(r -> ", null as \"%1$s:\", \"%1$s\".*".formatted(r.field()))
            .collect(Collectors.joining())
        + " from ("
        + statement
        + ") row"
        + references.stream().map(this::join).collect(Collectors.joining());
  }

  private String join(Reference reference) {
    return " left join lateral (select %s from %s where r.id = row.%s offset 0) \"%s\" on true"
        .formatted(
            waves.mentioned().columns(reference.table()),
            reference.table().from(),
            reference.column(),
            reference.field());
  }

  /** Reads a row, and keeps the records that came with it. */
  <T> Function<FetchedRow, T> reader(Function<? super FetchedRow, T> reader) {
    return row -> {
      references.forEach(reference -> keep(row, reference, reference.table()));
      return reader.apply(row);
    };
  }

  private <R extends StoredRecord> void keep(
      FetchedRow row, Reference reference, RecordTable<R> table) {
    Long id = row.getLong(reference.column());
    if (id != null) {
      waves.keep(table, id, () -> table.reader().apply(row.joined(reference.field())));
    }
  }
}
