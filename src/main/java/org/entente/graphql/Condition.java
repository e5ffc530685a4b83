package org.entente.graphql;

import java.util.Iterator;
import java.util.List;

/**
 * A condition on the rows of a list, called {@code r}.
 *
 * @param sql SQL with a {@code ?} for each value; in a list that hangs on other records, {@code
 *     parent.id} is theirs
 * @param values what the question marks stand for, in their order; a {@link Key} stands for the
 *     number of its record, or the array of its numbers
 * @param plannedForValues whether PostgreSQL should plan for the values, as some are a thousand
 *     times as common as others; not where an index has the rows of any value in the list's order
 */
public record Condition(String sql, List<Object> values, boolean plannedForValues) {

  /** A condition that is planned for its values. */
  public Condition(String sql, List<Object> values) {
    this(sql, values, !values.isEmpty());
  }

  /** A condition that is planned for its values. */
  public static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  /** A condition on values for any of which an index has the rows in the list's order. */
  public static Condition indexed(String sql, Object... values) {
    return new Condition(sql, List.of(values), false);
  }

  List<Key> keys() {
    return values.stream().filter(Key.class::isInstance).map(Key.class::cast).toList();
  }

  /** This condition with numbers, or arrays of them, in place of its keys. */
  Condition resolved(Iterator<Object> numbers) {
    return new Condition(
        sql,
        values.stream().<Object>map(v -> v instanceof Key ? numbers.next() : v).toList(),
        plannedForValues);
  }
}
