package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;

/** Where things of a kind stand that have numbers, and how a row becomes one. */
public sealed interface StoredTable<T> permits RecordTable, StepTable {

  /** To records that the things' own fields give. */
  List<Reference> references();

  /** Makes the thing of a row, where columns that are not fetched are null. */
  Function<Row, T> reader();

  /** The thing's number, which no other of the kind has. */
  long number(T thing);

  /**
   * The statement that fetches those whose numbers are in the array {@code $1}.
   *
   * @param mentioned the fields that the operation has
   */
  String byIds(MentionedFields mentioned);
}
