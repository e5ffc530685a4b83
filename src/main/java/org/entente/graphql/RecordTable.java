package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where records of a kind stand in the database, how they are found, and how a row becomes one.
 *
 * @param type the name of the GraphQL type, or of the interface where there are several
 * @param from what stands after {@code from}; the records' own table is called {@code r}
 * @param columns what is fetched of a record, as far as the operation has fields that read it
 * @param references to other records that the records' own fields give
 * @param keyColumn the column that mostly has the key as it is written
 * @param idByKey SQL that gives the number of the record whose key is {@code %s}, or null
 * @param reader makes the record of a row, where columns that are not fetched are null
 */
public record RecordTable<T extends StoredRecord>(
    String type,
    String from,
    List<RecordColumn> columns,
    List<Reference> references,
    String keyColumn,
    String idByKey,
    Function<Row, T> reader)
    implements StoredTable<T> {

  /** The statement that fetches the aliases of the records whose numbers are in {@code $1}. */
  public static final String ALIASES =
      """
      select record_id as owner_id, slug from slug_alias where record_id = any($1) order by slug\
      """;

  private static final List<RecordColumn> OF_ALL =
      List.of(
          RecordColumn.always("id"),
          RecordColumn.onDemand("version"),
          RecordColumn.onDemand("withdrawn"));

  /** A kind whose key is its slug, or a slug that it once had. */
  public static <T extends StoredRecord> RecordTable<T> of(
      String type, String table, Function<Row, T> reader) {
    return of(type, table, table + " r", reader);
  }

  /**
   * As {@link #of(String, String, Function)}, where more than the table is read.
   *
   * @param from what stands after {@code from}, called {@code r}
   */
  public static <T extends StoredRecord> RecordTable<T> of(
      String type, String table, String from, Function<Row, T> reader) {
    return new RecordTable<T>(type, from, OF_ALL, List.of(), "slug", idBySlug(table), reader)
        .onDemand("slug");
  }

  /** A kind whose key is in that column, or is found by that SQL. */
  public static <T extends StoredRecord> RecordTable<T> keyed(
      String type, String from, String keyColumn, String idByKey, Function<Row, T> reader) {
    return new RecordTable<>(type, from, OF_ALL, List.of(), keyColumn, idByKey, reader);
  }

  /** The same with columns that are always fetched. */
  public RecordTable<T> always(String... names) {
    return with(Stream.of(names).map(RecordColumn::always));
  }

  /** The same with columns that are read by the field of their name, and as what sources say. */
  public RecordTable<T> onDemand(String... names) {
    return with(Stream.of(names).map(RecordColumn::onDemand));
  }

  /**
   * The same with the four columns of a date.
   *
   * @param name with which their names begin
   * @param fields that read it, besides that of its name
   */
  public RecordTable<T> date(String name, String... fields) {
    return with(
        StoredDates.columns(name).map(column -> RecordColumn.partOf(name, column).readBy(fields)));
  }

  /** The same with that column. */
  public RecordTable<T> with(RecordColumn column) {
    return with(Stream.of(column));
  }

  private RecordTable<T> with(Stream<RecordColumn> more) {
    List<RecordColumn> all = Stream.concat(columns.stream(), more).toList();
    return new RecordTable<>(type, from, all, references, keyColumn, idByKey, reader);
  }

  /** The same with references. */
  public RecordTable<T> referring(Reference... to) {
    return new RecordTable<>(type, from, columns, List.of(to), keyColumn, idByKey, reader);
  }

  /** SQL that finds a record of the table by its slug or an alias of it. */
  public static String idBySlug(String table) {
    return "(select id from %1$s where slug = %%1$s union all "
        .concat("select record_id from slug_alias where kind = upper('%1$s') and slug = %%1$s ")
        .concat("limit 1)")
        .formatted(table);
  }

  /**
   * What stands after {@code select}.
   *
   * @param mentioned the fields that the operation has
   */
  public String selected(MentionedFields mentioned) {
    return columns.stream()
        .filter(column -> column.isFetched(type, mentioned))
        .map(RecordColumn::sql)
        .collect(Collectors.joining(", "));
  }

  @Override
  public long number(T record) {
    return record.recordId();
  }

  @Override
  public String byIds(MentionedFields mentioned) {
    return mentioned.statements(this).byIds();
  }

  /** SQL for the number of the record whose key is in the parameter, if it is written so. */
  String id(String parameter) {
    return "(select r.id from %s where r.%s = %s)".formatted(from, keyColumn, parameter);
  }

  /** The same, however the key is written. */
  String idByAnyKey(String parameter) {
    return idByKey.formatted(parameter);
  }
}
