package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of things in an order.
 *
 * @param parts where its rows are, one part at least; each is read in the order by itself, so that
 *     each can have an index
 * @param columns what stands after {@code select}; {@code id} is among them
 * @param references to records that the things' own fields give
 * @param ordering their order
 * @param reader makes the thing of a row
 */
public record ListQuery<T>(
    List<Part> parts,
    String columns,
    List<Reference> references,
    Ordering ordering,
    Function<Row, T> reader) {

  /** That a row is of no record that was withdrawn. */
  public static final Condition STANDING = Condition.of("not r.withdrawn");

  /**
   * Rows of a list.
   *
   * @param from what stands after {@code from}; the listed rows are called {@code r}
   * @param owners selects, by SQL in brackets, the numbers of those whose rows they are, one called
   *     {@code owner.id} in the conditions, who may have rows in common; null where the rows are
   *     not read for one after another
   * @param conditions what the rows fulfil
   * @param number what stands for {@code id} where the rows are sorted: an index may have another
   *     column that is in the same order
   */
  public record Part(
      String from, @Nullable Condition owners, List<Condition> conditions, String number) {
    private static final String ID = "r.id";

    /** Rows that are read for one owner after another. */
    public Part(String from, @Nullable Condition owners, List<Condition> conditions) {
      this(from, owners, conditions, ID);
    }

    /** Rows that are read together. */
    public Part(String from, List<Condition> conditions) {
      this(from, null, conditions, ID);
    }

    /** The same, sorted by that column in place of {@code id}. */
    public Part sortedBy(String column) {
      return new Part(from, owners, conditions, column);
    }

    private Part resolved(Iterator<Object> numbers) {
      Condition known = owners == null ? null : owners.resolved(numbers);
      return new Part(
          from, known, conditions.stream().map(c -> c.resolved(numbers)).toList(), number);
    }

    /** With what selects the owners, in the order in which the statement has them. */
    List<Condition> all() {
      return owners == null
          ? conditions
          : Stream.concat(Stream.of(owners), conditions.stream()).toList();
    }
  }

  /** A list whose rows are in one place. */
  public static <T> ListQuery<T> of(
      String from,
      String columns,
      List<Condition> conditions,
      Ordering ordering,
      Function<Row, T> reader) {
    return new ListQuery<>(
        List.of(new Part(from, conditions)), columns, List.of(), ordering, reader);
  }

  /** A list of records, without those that were withdrawn. */
  public static <T extends StoredRecord> ListQuery<T> of(
      RecordTable<T> table, Conditions conditions, Ordering ordering) {
    Part part =
        new Part(
            conditions.rows(table.from()), conditions.owners(), conditions.add(STANDING).list());
    return new ListQuery<>(
        List.of(part),
        Selection.mentioned().statements(table).columns(),
        table.references(),
        ordering,
        table.reader());
  }

  boolean plannedForValues() {
    return parts.stream()
        .flatMap(part -> part.all().stream())
        .anyMatch(Condition::plannedForValues);
  }

  List<Key> keys() {
    return parts.stream()
        .flatMap(part -> part.all().stream())
        .flatMap(condition -> condition.keys().stream())
        .toList();
  }

  /** This list with the numbers of records in its conditions, in place of their keys. */
  ListQuery<T> resolved(Iterator<Object> numbers) {
    return new ListQuery<>(
        parts.stream().map(part -> part.resolved(numbers)).toList(),
        columns,
        references,
        ordering,
        reader);
  }
}
