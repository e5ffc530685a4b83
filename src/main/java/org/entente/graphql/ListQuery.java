package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;

/**
 * A list of things in an order.
 *
 * @param from what stands after {@code from}; the listed rows are called {@code r}
 * @param columns what stands after {@code select}; {@code id} is among them
 * @param conditions what the rows fulfil
 * @param ordering their order
 * @param reader makes the thing of a row
 */
public record ListQuery<T>(
    String from,
    String columns,
    List<Condition> conditions,
    Ordering ordering,
    Function<Row, T> reader) {

  /** That a row is of no record that was withdrawn. */
  public static final Condition STANDING = Condition.of("not r.withdrawn");

  /** A list of records, without those that were withdrawn. */
  public static <T extends StoredRecord> ListQuery<T> of(
      RecordTable<T> table, Conditions conditions, Ordering ordering) {
    return new ListQuery<>(
        table.from(), table.columns(), conditions.add(STANDING).list(), ordering, table.reader());
  }

  ListQuery<T> with(List<Condition> others) {
    return new ListQuery<>(from, columns, others, ordering, reader);
  }
}
