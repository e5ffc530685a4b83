package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Where the steps of records' courses stand, which are fetched with all their columns.
 *
 * @param name the table's
 * @param references to records that the steps' own fields give
 * @param reader makes the step of a row
 * @param numbers a step's number, unique in the table
 */
public record StepTable<T>(
    String name, List<Reference> references, Function<Row, T> reader, ToLongFunction<T> numbers)
    implements StoredTable<T> {

  @Override
  public long number(T step) {
    return numbers.applyAsLong(step);
  }

  @Override
  public String byIds(MentionedFields mentioned) {
    return "select r.* from " + name + " r where r.id = any($1)";
  }
}
