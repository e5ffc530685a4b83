package org.entente.graphql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection that the statements of a wave share: they go to the server one behind another
 * without waiting for each other's rows. Taken from the pool for the first of them, given back
 * after the last.
 */
final class SharedConnection {
  private @Nullable Future<SqlConnection> connection;

  /** Those who use it, and the wave as long as more may come. */
  private int users = 1;

  /** Has work done on it. */
  <T> Future<T> with(Pool pool, Function<SqlConnection, Future<T>> work) {
    Future<SqlConnection> taken;
    synchronized (this) {
      if (users == 0) {
        return pool.withConnection(work);
      }
      users++;
      if (connection == null) {
        connection = pool.getConnection();
      }
      taken = connection;
    }
    return taken.compose(work).onComplete(_ -> release());
  }

  /** Says that one of its users is done, or that no more will come. */
  void release() {
    Future<SqlConnection> unused;
    synchronized (this) {
      unused = --users == 0 ? connection : null;
    }
    if (unused != null) {
      unused.onSuccess(SqlConnection::close);
    }
  }
}
