package org.entente.identity;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.CompletionException;
import org.entente.database.Outage;

/**
 * A connection to the database for work that takes its steps one after another: each waits for its
 * answer, so it is not for an event loop.
 */
final class Database {
  private final SqlConnection connection;

  Database(SqlConnection connection) {
    this.connection = connection;
  }

  SqlConnection connection() {
    return connection;
  }

  /** Does what the statements say. */
  void run(String sql) {
    await(connection.query(sql).execute());
  }

  /** Ends the transaction, after a failure of which this one would be a consequence. */
  void rollback(RuntimeException failure) {
    try {
      run("rollback");
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Whether the transaction may succeed in another way: without some rows, or another time. */
  static boolean mayTakeOthers(PgException e) {
    return Outage.isRefusal(e) || String.valueOf(e.getSqlState()).startsWith("40");
  }

  RowSet<Row> rows(String sql, Object... parameters) {
    return await(connection.preparedQuery(sql).execute(Tuple.from(parameters)));
  }

  /**
   * The result, once it is there.
   *
   * @throws RuntimeException as the database refused, among them {@code PgException}
   */
  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
