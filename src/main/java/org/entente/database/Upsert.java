package org.entente.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of one table in a statement or two: adds what is new, changes what differs, and
 * leaves the rest alone, so that writing the same again changes nothing.
 *
 * <p>Rows come as JSON objects; a column's value is SQL on {@code x}, the row, so that a reference
 * can be written by its key.
 */
public final class Upsert {
  private final String table;
  private final boolean numbered;
  private final List<Column> columns = new ArrayList<>();

  private Upsert(String table, boolean numbered) {
    this.table = table;
    this.numbered = numbered;
  }

  /** For that table. */
  public static Upsert into(String table) {
    return new Upsert(table, false);
  }

  /** For that table, whose rows have numbers from a sequence that is named after it. */
  public static Upsert numbered(String table) {
    return new Upsert(table, true);
  }

  /** A column that holds the row's member of the same name. */
  public Upsert column(String name, String type) {
    return column(name, type, "x." + name);
  }

  /** A column that holds what the SQL makes of the row's member of the same name. */
  public Upsert column(String name, String type, String sql) {
    columns.add(new Column(name, type, sql));
    return this;
  }

  /** The four columns of a date, from members of the same names. */
  public Upsert date(String name) {
    return column(name + "_edtf", "varchar")
        .column(name + "_earliest", "date")
        .column(name + "_latest", "date")
        .column(name + "_words", "varchar");
  }

  /** Puts a date into the members of a row that {@link #date(String)} reads; nothing for null. */
  public static void put(JsonObject row, String name, @Nullable EdtfDate date) {
    if (date != null) {
      row.put(name + "_edtf", date.edtf())
          .put(name + "_earliest", date.earliest().toString())
          .put(name + "_latest", date.latest().toString());
      Optional.ofNullable(date.words()).ifPresent(words -> row.put(name + "_words", words));
    }
  }

  /**
   * Writes records, which have a number from the series of all records, a version, and a key.
   *
   * @param key the column of the key
   */
  public Future<Integer> records(SqlConnection connection, String key, JsonArray rows) {
    List<Column> others = columns.stream().filter(c -> !c.name.equals(key)).toList();
    String sql =
        """
        insert into %1$s as t (id, %2$s) \
        select coalesce(old.id, nextval('record_id_seq')), %3$s from %4$s \
        left join %1$s old on old.%5$s = x.%5$s order by e.place \
        on conflict (%5$s) do update set %6$s, version = t.version + 1 where (%7$s) \
        is distinct from (%8$s)\
        """
            .formatted(
                table,
                names(columns, c -> c.name),
                names(columns, c -> c.sql),
                members(),
                key,
                names(others, c -> c.name + " = excluded." + c.name),
                names(others, c -> "t." + c.name),
                names(others, c -> "excluded." + c.name));
    return run(connection, sql, Tuple.of(rows));
  }

  /**
   * Makes these rows the only ones of their owners: those that are no longer wanted go.
   *
   * @param owner the column of the owner's number
   * @param owners the numbers of all owners, also of those that are left with no row
   */
  public Future<Integer> owned(
      SqlConnection connection, String owner, List<Long> owners, JsonArray rows) {
    String wanted =
        "with wanted as materialized (select e.place, %s from %s) "
            .formatted(names(columns, c -> c.sql + " as " + c.name), members());
    String same =
        "w.%1$s = t.%1$s and (%2$s) is not distinct from (%3$s)"
            .formatted(
                owner, names(columns, c -> "t." + c.name), names(columns, c -> "w." + c.name));
    String delete =
        "%sdelete from %s t where t.%s = any($2) and not exists (select from wanted w where %s)"
            .formatted(wanted, table, owner, same);
    String insert =
        "%sinsert into %s (%s%s) select %s%s from wanted w where not exists (select from %s t where %s) order by w.place"
            .formatted(
                wanted,
                table,
                numbered ? "id, " : "",
                names(columns, c -> c.name),
                numbered ? "nextval('%s_id_seq'), ".formatted(table) : "",
                names(columns, c -> "w." + c.name),
                table,
                same);
    return run(connection, delete, Tuple.of(rows, (Object) owners.toArray(Long[]::new)))
        .compose(deleted -> run(connection, insert, Tuple.of(rows)).map(added -> deleted + added));
  }

  private String members() {
    String types =
        columns.stream().map(c -> c.name + " " + c.type).collect(Collectors.joining(", "));
    return "jsonb_array_elements($1) with ordinality as e (member, place) "
        + "cross join lateral jsonb_to_record(e.member) as x("
        + types
        + ")";
  }

  private static String names(List<Column> columns, Function<Column, String> part) {
    return columns.stream().map(part).collect(Collectors.joining(", "));
  }

  private static Future<Integer> run(SqlConnection connection, String sql, Tuple parameters) {
    return connection.preparedQuery(sql).execute(parameters).map(rows -> rows.rowCount());
  }

  private record Column(String name, String type, String sql) {}
}
