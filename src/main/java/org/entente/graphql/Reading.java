package org.entente.graphql;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs every statement that reads for a query. Each takes a connection of its own from the pool, so
 * that fields may be resolved side by side.
 */
@ApplicationScoped
public class Reading {
  /** Logs each statement at the level of debugging; tests count them here. */
  private static final Logger STATEMENTS = Logger.getLogger("org.entente.sql");

  /** The views of the schema past then stand before the tables. */
  private static final String IN_THE_PAST =
      """
      select set_config('entente.past_version', version_at($1)::text, true), \
      set_config('search_path', 'past, public', true)\
      """;

  /** Some values are a thousand times as common as others, and want another plan. */
  private static final String PLAN_FOR_VALUES = "set plan_cache_mode = force_custom_plan";

  private static final String PLAN_AS_USUAL = "set plan_cache_mode = auto";

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS);

  private final Pool pool;

  Reading(Pool pool) {
    this.pool = pool;
  }

  /**
   * Every row that the statement gives, in its order. Fails as {@link DatabaseAway}, or with an
   * exception that names the statement; the driver's own failures can be neither exceptions nor
   * errors, and would be lost. Never completes once the request is cancelled: thousands of fields
   * may wait, and each would take time to fail.
   */
  public <T> CompletionStage<List<T>> rows(
      String sql, List<Object> parameters, Function<Row, T> reader) {
    return rows(sql, parameters, reader, false);
  }

  /**
   * As {@link #rows(String, List, Function)}, of a statement that PostgreSQL plans anew for its
   * values. Planning takes it as long as many a statement itself.
   */
  public <T> CompletionStage<List<T>> rowsPlannedForValues(
      String sql, List<Object> parameters, Function<Row, T> reader) {
    return rows(sql, parameters, reader, true);
  }

  private <T> CompletionStage<List<T>> rows(
      String sql, List<Object> parameters, Function<Row, T> reader, boolean plannedForValues) {
    STATEMENTS.debug(sql);
    Waves waves = Waves.current();
    CompletableFuture<List<T>> result = new CompletableFuture<>();
    waves.begin();
    execute(new Asked(sql, Tuple.from(parameters), waves.asOf(), plannedForValues), waves.request())
        .map(rows -> read(rows, reader))
        .onComplete(done -> {
          if (!waves.request().isCancelled()) {
            // Whatever waits for the rows asks for more meanwhile.
            waves.runAndEnd(() -> complete(result, sql, done));
          }
        });
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, String sql, AsyncResult<T> done) {
    if (done.succeeded()) {
      result.complete(done.result());
    } else {
      result.completeExceptionally(failure(sql, done.cause()));
    }
  }

  /**
   * A statement with what it takes.
   *
   * @param asOf the instant of which it reads the record's state; null for the present
   * @param plannedForValues whether a plan that suits other values too will not do
   */
  private record Asked(
      String sql, Tuple parameters, @Nullable Instant asOf, boolean plannedForValues) {

    Future<RowSet<Row>> on(SqlConnection connection) {
      return asOf == null
          ? present(connection)
          : connection
              .preparedQuery(IN_THE_PAST)
              .execute(Tuple.of(asOf.atOffset(UTC)))
              .compose(_ -> present(connection));
    }

    /** All goes to the server at once; it plans a statement's first executions so anyway. */
    private Future<RowSet<Row>> present(SqlConnection connection) {
      if (!plannedForValues) {
        return connection.preparedQuery(sql).execute(parameters);
      }
      connection.query(PLAN_FOR_VALUES).execute();
      Future<RowSet<Row>> rows = connection.preparedQuery(sql).execute(parameters);
      connection.query(PLAN_AS_USUAL).execute();
      return rows;
    }
  }

  private Future<RowSet<Row>> execute(Asked asked, OngoingRequest request) {
    return attempt(asked, request)
        .recover(failure ->
            // What stopped it was meant for the statement before, on the same connection.
            wasStopped(failure) && !request.isCancelled()
                ? attempt(asked, request)
                : Future.failedFuture(failure));
  }

  private Future<RowSet<Row>> attempt(Asked asked, OngoingRequest request) {
    // Where the past is read is set for a transaction.
    return asked.asOf == null
        ? pool.withConnection(connection -> run(asked, request, connection))
        : pool.withTransaction(connection -> run(asked, request, connection));
  }

  private static Future<RowSet<Row>> run(
      Asked asked, OngoingRequest request, SqlConnection connection) {
    if (request.isCancelled()) {
      return Future.failedFuture("Nobody waits for it any more");
    }
    Future<RowSet<Row>> statement = asked.on(connection);
    Runnable forget = request.onCancel(() -> stop(statement, PgConnection.cast(connection)));
    return statement.onComplete(_ -> forget.run());
  }

  /** Again and again, as the server ignores what comes before the statement does. */
  private static void stop(Future<?> statement, PgConnection connection) {
    if (!statement.isComplete()) {
      connection.cancelRequest();
      LATER.execute(() -> stop(statement, connection));
    }
  }

  private static boolean wasStopped(Throwable failure) {
    return failure instanceof PgException e && "57014".equals(e.getSqlState());
  }

  private static RuntimeException failure(String sql, Throwable cause) {
    return DatabaseAway.asReason(cause)
        .<RuntimeException>map(away -> away)
        .orElseGet(() -> new IllegalStateException(sql, cause));
  }

  private static <T> List<T> read(RowSet<Row> rows, Function<Row, T> reader) {
    List<T> read = new ArrayList<>(rows.size());
    rows.forEach(row -> read.add(reader.apply(row)));
    return read;
  }
}
