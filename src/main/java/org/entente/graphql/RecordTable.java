package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where records of a kind stand in the database, how they are found, and how a row becomes one.
 *
 * @param type the name of the GraphQL type, or of the interface where there are several
 * @param from what stands after {@code from}; the records' own table is called {@code r}
 * @param stored what stands after {@code select}, without what is derived
 * @param derived what takes a look at other tables
 * @param references to other records that the records' own fields give
 * @param idByKey SQL that gives the number of the record whose key is {@code %s}, or null
 * @param reader makes the record of a row with these columns
 */
public record RecordTable<T extends StoredRecord>(
    String type,
    String from,
    String stored,
    List<Derived> derived,
    List<Reference> references,
    String idByKey,
    Function<Row, T> reader) {

  /** The statement that fetches the aliases of the records whose numbers are in {@code $1}. */
  public static final String ALIASES =
      """
      select record_id as owner_id, slug from slug_alias where record_id = any($1) order by slug\
      """;

  /**
   * A column that is computed from other tables, and is null unless the operation has a field that
   * reads it.
   *
   * @param name of the column
   * @param fields of the GraphQL type, which alone read it
   */
  public record Derived(String name, String sql, Set<String> fields) {

    /** One that only the field of its name reads. */
    public Derived(String name, String sql) {
      this(name, sql, Set.of(name));
    }

    private String selected() {
      return (fields.stream().anyMatch(Selection::mentions) ? sql : "null") + " as " + name;
    }
  }

  /** A kind without derived columns. */
  public RecordTable(
      String type, String from, String stored, String idByKey, Function<Row, T> reader) {
    this(type, from, stored, List.of(), List.of(), idByKey, reader);
  }

  /** A kind whose key is its slug, or a slug that it once had. */
  public static <T extends StoredRecord> RecordTable<T> of(
      String type, String table, String columns, Function<Row, T> reader) {
    return new RecordTable<>(type, table + " r", columns, idBySlug(table), reader);
  }

  /** The same with derived columns. */
  public RecordTable<T> with(Derived... columns) {
    return new RecordTable<>(type, from, stored, List.of(columns), references, idByKey, reader);
  }

  /** The same with references. */
  public RecordTable<T> referring(Reference... to) {
    return new RecordTable<>(type, from, stored, derived, List.of(to), idByKey, reader);
  }

  /** What stands after {@code select} for the operation that is executed. */
  public String columns() {
    List<String> columns = new ArrayList<>();
    columns.add(stored);
    derived.forEach(column -> columns.add(column.selected()));
    return String.join(", ", columns);
  }

  /** SQL that finds a record of the table by its slug or an alias of it. */
  public static String idBySlug(String table) {
    return "(select id from %1$s where slug = %%1$s union all "
        .concat("select record_id from slug_alias where kind = upper('%1$s') and slug = %%1$s ")
        .concat("limit 1)")
        .formatted(table);
  }

  /** The statement that fetches the records whose numbers are in the array {@code $1}. */
  public String byIds() {
    return "select " + columns() + " from " + from + " where r.id = any($1)";
  }

  /** The statement that fetches the record whose key is {@code $1}. */
  String byKey() {
    return "select %s from %s where r.id = %s".formatted(columns(), from, idByKey.formatted("$1"));
  }
}
