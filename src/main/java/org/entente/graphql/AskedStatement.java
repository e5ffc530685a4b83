package org.entente.graphql;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what it takes.
 *
 * @param asOf the instant of which it reads the record's state; null for the present
 * @param plannedForValues whether a plan that suits other values too will not do
 * @param saysVersion whether its rows also have the version of the record that it reads
 */
record AskedStatement(
    String sql,
    Tuple parameters,
    @Nullable Instant asOf,
    boolean plannedForValues,
    boolean saysVersion) {

  private static final String BEFORE =
      "select it.*, (select token from record_version) as record_version from (";

  private static final String AFTER = ") it";

  /** The views of the schema past then stand before the tables. */
  private static final String IN_THE_PAST =
      """
      select set_config('entente.past_version', version_at($1)::text, true), \
      set_config('search_path', 'past, public', true)\
      """;

  /** Some values are a thousand times as common as others, and want another plan. */
  private static final String PLAN_FOR_VALUES = "set plan_cache_mode = force_custom_plan";

  private static final String PLAN_AS_USUAL = "reset plan_cache_mode";

  /** What it gives, for {@link #read} alone to read. */
  Future<RowSet<Row>> on(SqlConnection connection) {
    String text = saysVersion ? BEFORE + sql + AFTER : sql;
    return asOf == null
        ? present(connection, text)
        : connection
            .preparedQuery(IN_THE_PAST)
            .execute(Tuple.of(asOf.atOffset(UTC)))
            // Another text, as the one that stays prepared is of the present's tables.
            .compose(_ -> present(connection, text + "\n"));
  }

  /** All goes to the server at once, in this order, also where it has to be prepared in between. */
  private Future<RowSet<Row>> present(SqlConnection connection, String text) {
    if (!plannedForValues) {
      return connection.preparedQuery(text).execute(parameters);
    }
    connection.query(PLAN_FOR_VALUES).execute();
    Future<RowSet<Row>> rows = connection.preparedQuery(text).execute(parameters);
    connection.query(PLAN_AS_USUAL).execute();
    return rows;
  }

  /**
   * Reads what it gave.
   *
   * @param request learns of the version, if it says that
   * @return for each row, in their order
   */
  <T> List<T> read(
      RowSet<Row> given, OngoingRequest request, Function<? super FetchedRow, T> reader) {
    List<T> read = new ArrayList<>(given.size());
    FetchedColumns columns = FetchedColumns.of(given.columnsNames());
    if (saysVersion && given.size() == 0) {
      request.readNothing();
    }
    for (Row row : given) {
      if (saysVersion && read.isEmpty()) {
        request.readAt(row.getUUID(row.size() - 1));
      }
      read.add(reader.apply(FetchedRow.of(row, columns)));
    }
    return read;
  }

  /** The same as another statement to the server. */
  AskedStatement ended(String ending) {
    return ending.isEmpty()
        ? this
        : new AskedStatement(sql + ending, parameters, asOf, plannedForValues, saysVersion);
  }
}
