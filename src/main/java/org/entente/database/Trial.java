package org.entente.database;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Writes in a transaction that is rolled back, to learn what the database says to it. */
@ApplicationScoped
public class Trial {
  private final Pool pool;

  Trial(Pool pool) {
    this.pool = pool;
  }

  /** Whether the database refuses what is written; nothing of it stays. */
  public Future<Boolean> refuses(Function<SqlConnection, Future<?>> write) {
    return pool.withConnection(connection ->
        connection
            .query("begin")
            .execute()
            .compose(_ -> write.apply(connection))
            .compose(_ -> connection.query("set constraints all immediate").execute())
            .map(false)
            .recover(failure ->
                failure instanceof PgException refusal && Outage.isRefusal(refusal)
                    ? Future.succeededFuture(true)
                    : Future.failedFuture(failure))
            .eventually(() -> connection.query("rollback").execute()));
  }
}
