package org.entente.graphql;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs every statement that reads for a query. Those of a wave share a connection, all others take
 * one of their own from the pool, so that fields may be resolved side by side.
 */
@Singleton
public class Reading {
  /** Logs each statement at the level of debugging; tests count them here. */
  private static final Logger STATEMENTS = Logger.getLogger("org.entente.sql");

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS);

  private final Pool pool;

  /**
   * Ends each statement. Statements stay prepared, which the server refuses when a migration by
   * another instance has changed a table of theirs; another ending makes them others.
   */
  private volatile String ending = "";

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
      String sql, List<Object> parameters, Function<? super FetchedRow, T> reader) {
    return rows(sql, parameters, reader, false);
  }

  /**
   * As {@link #rows(String, List, Function)}.
   *
   * @param plannedForValues whether PostgreSQL plans the statement anew for its values, which takes
   *     it as long as many a statement itself
   */
  public <T> CompletionStage<List<T>> rows(
      String sql,
      List<Object> parameters,
      Function<? super FetchedRow, T> reader,
      boolean plannedForValues) {
    STATEMENTS.debug(sql);
    Waves waves = Waves.current();
    CompletableFuture<List<T>> result = new CompletableFuture<>();
    waves.begin();
    OngoingRequest request = waves.request();
    SharedConnection shared = waves.connection();
    Instant asOf = waves.asOf();
    boolean saysVersion = request.reads(shared != null && asOf == null, waves.isLast());
    if (asOf != null && !saysVersion) {
      // In a transaction, on a connection of its own.
      request.readsOutOfOrder();
    }
    AskedStatement asked =
        new AskedStatement(sql, Tuple.from(parameters), asOf, plannedForValues, saysVersion);
    execute(asked, request, shared)
        .map(given -> asked.read(given, waves.request(), reader))
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
   * @param shared the connection that it shares with others; null where it has one of its own
   */
  private Future<RowSet<Row>> execute(
      AskedStatement asked, OngoingRequest request, @Nullable SharedConnection shared) {
    String before = ending;
    return attempt(asked.ended(before), request, shared)
        .recover(failure -> {
          request.readsOutOfOrder();
          if (isOutdated(failure)) {
            prepareAnew(before);
            return attempt(asked.ended(ending), request, null);
          }
          // What stopped it was meant for the statement before, on the same connection.
          return wasStopped(failure) && !request.isCancelled()
              ? attempt(asked.ended(before), request, null)
              : Future.failedFuture(failure);
        });
  }

  private synchronized void prepareAnew(String before) {
    if (ending.equals(before)) {
      ending = before + " ";
    }
  }

  private Future<RowSet<Row>> attempt(
      AskedStatement asked, OngoingRequest request, @Nullable SharedConnection shared) {
    if (asked.asOf() != null) {
      // Where the past is read is set for a transaction.
      return pool.withTransaction(connection -> run(asked, request, connection));
    }
    return shared == null
        ? pool.withConnection(connection -> run(asked, request, connection))
        : shared.with(pool, connection -> run(asked, request, connection));
  }

  private static Future<RowSet<Row>> run(
      AskedStatement asked, OngoingRequest request, SqlConnection connection) {
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

  /** "Cached plan must not change result type", the one thing of this state that can be met. */
  private static boolean isOutdated(Throwable failure) {
    return failure instanceof PgException e && "0A000".equals(e.getSqlState());
  }

  private static RuntimeException failure(String sql, Throwable cause) {
    return DatabaseAway.asReason(cause)
        .<RuntimeException>map(away -> away)
        .orElseGet(() -> new IllegalStateException(sql, cause));
  }
}
