package org.entente.endpoint.version;

import io.quarkus.arc.ClientProxy;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;

/**
 * Two connections to the configured database, on an event loop of their own. The version of the
 * record has to be known also where requests keep the other loops and connections busy, as no
 * cached answer is given without it, and then there would be even more to do.
 */
// At the start, as Vert.x warns of those who make another from one of its event loops.
@Startup(Interceptor.Priority.LIBRARY_BEFORE)
@Singleton
class VersionPool implements PgPoolCreator {
  private static final int CONNECTIONS = 2;

  /** In characters; lists with filters and timelines are longer than the driver's 2,048. */
  private static final int LONGEST_PREPARED = 32_768;

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              .setWorkerPoolSize(1)
              .setInternalBlockingPoolSize(1)
              .setFileSystemOptions(
                  new FileSystemOptions()
                      .setFileCachingEnabled(false)
                      .setClassPathResolvingEnabled(false)));

  private List<SqlConnectOptions> database = List.of();

  /** Makes the usual pool, as Quarkus would, and notes where it connects to. */
  @Override
  public Pool create(Input usual) {
    database = List.copyOf(usual.pgConnectOptionsList());
    database.forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST_PREPARED));
    return PgBuilder.pool()
        .with(usual.poolOptions())
        .connectingTo(database)
        .using(usual.vertx())
        .build();
  }

  Vertx vertx() {
    return vertx;
  }

  /** A pool on the database of the usual one. */
  Pool beside(Pool usual) {
    // It is made when it is first used.
    ClientProxy.unwrap(usual);
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(database)
        .using(vertx)
        .build();
  }

  /** After the listener has been stopped. */
  void close(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
    vertx.close();
  }
}
