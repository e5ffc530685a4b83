package org.entente.database;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.shared.StartupWork;

/** Shows that start-up work finds a migrated database and a context that Hibernate accepts. */
@ApplicationScoped
class ProbeWork implements StartupWork {

  private final Pool pool;
  private final DatabaseState state;
  private volatile String seen = "";

  ProbeWork(Pool pool, DatabaseState state) {
    this.pool = pool;
    this.state = state;
  }

  @Override
  public String name() {
    return "count the probes";
  }

  @Override
  public int order() {
    return 1000;
  }

  @Override
  public CompletionStage<?> run() {
    boolean duplicated = VertxContext.isOnDuplicatedContext();
    boolean ready = state.condition().ready();
    return pool.query("SELECT count(*) FROM probe")
        .execute()
        .invoke(_ -> seen = "duplicated context: %s, ready: %s".formatted(duplicated, ready))
        .subscribeAsCompletionStage();
  }

  String seen() {
    return seen;
  }
}
