package org.entente.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a statement fetches with its rows the records that they refer to, as far as the operation has
 * the fields, so that no further statement has to. Suits few rows: a record comes as often as rows
 * refer to it.
 */
final class Joined {
  /** How many rows are few. */
  static final int MOST_ROWS = 20;

  /** Of how many owners the rows are few. */
  static final int MOST_OWNERS = 5;

  private final List<Reference> references;

  /** What stands before and after the statement. */
  private final String before;

  private final String after;

  Joined(List<Reference> all, MentionedFields mentioned) {
    references = all.stream().filter(r -> mentioned.contains(r.type(), r.field())).toList();
    before =
        "select row.*"
            + references.stream()
                .map(r -> ", null as \"%1$s:\", \"%1$s\".*".formatted(r.field()))
                .collect(Collectors.joining())
            + " from (";
    after =
        ") row" + references.stream().map(r -> join(r, mentioned)).collect(Collectors.joining());
  }

  private static String join(Reference reference, MentionedFields mentioned) {
    return " left join lateral (select %s from %s where r.id = row.%s offset 0) \"%s\" on true"
        .formatted(
            mentioned.statements(reference.table()).columns(),
            reference.table().from(),
            reference.column(),
            reference.field());
  }

  /** The statement, in the order of the given one: for each row there is a look at each record. */
  String sql(String statement) {
    return references.isEmpty() ? statement : before + statement + after;
  }

  /**
   * Reads a row, and keeps the records that came with it.
   *
   * @param waves that keep them, for the fields to find them
   */
  <T> Function<FetchedRow, T> reader(Function<? super FetchedRow, T> reader, Waves waves) {
    return row -> {
      for (Reference reference : references) {
        keep(row, reference, reference.table(), waves);
      }
      return reader.apply(row);
    };
  }

  private static <R extends StoredRecord> void keep(
      FetchedRow row, Reference reference, RecordTable<R> table, Waves waves) {
    Long id = row.getLong(reference.column());
    if (id != null) {
      waves.keep(table, id, () -> table.reader().apply(row.joined(reference.field())));
    }
  }
}
