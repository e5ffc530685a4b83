package org.entente.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.entente.shared.Sha256;

/**
 * Remembers which files have been loaded, so that each is loaded once and again when it changes.
 */
@ApplicationScoped
public class LoadedFiles {
  /** Any number will do, as long as every instance of the application uses the same one. */
  private static final long LOCK = 4_368_119L;

  /** With the trace that what is loaded leaves in the history. */
  private static final String BEGIN =
      """
      select pg_advisory_xact_lock($1), set_config('entente.made_by', 'Entente', true), \
      set_config('entente.reason', $2, true)\
      """;

  private final Pool pool;

  LoadedFiles(Pool pool) {
    this.pool = pool;
  }

  /**
   * Loads a file, all or nothing, unless it has been loaded with the same content. Several
   * instances that start on one database wait for each other.
   *
   * @param name by which the file is remembered
   * @param content what a change of it makes the file be loaded again
   * @param load writes the file's rows
   * @return whether it was loaded now
   */
  public Future<Boolean> load(
      String name, String content, Function<SqlConnection, Future<?>> load) {
    String sha256 = Sha256.of(content);
    return pool.withTransaction(connection ->
        connection
            .preparedQuery(BEGIN)
            .execute(Tuple.of(LOCK, "Loaded the " + name))
            .compose(locked -> isLoaded(connection, name, sha256))
            .compose(loaded ->
                loaded
                    ? Future.succeededFuture(false)
                    : load.apply(connection)
                        .compose(done -> remember(connection, name, sha256))
                        .map(true)));
  }

  private static Future<Boolean> isLoaded(SqlConnection connection, String name, String sha256) {
    return connection
        .preparedQuery("select from loaded_file where name = $1 and sha256 = $2")
        .execute(Tuple.of(name, sha256))
        .map(rows -> rows.size() > 0);
  }

  private static Future<?> remember(SqlConnection connection, String name, String sha256) {
    return connection
        .preparedQuery(
            """
            insert into loaded_file (name, sha256) values ($1, $2) \
            on conflict (name) do update set sha256 = excluded.sha256, loaded_at = now()\
            """)
        .execute(Tuple.of(name, sha256));
  }
}
