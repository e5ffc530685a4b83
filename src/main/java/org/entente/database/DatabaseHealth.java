package org.entente.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the start-up work is done, and for as long as the database answers. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DatabaseState state;
  private final Pool pool;

  DatabaseHealth(DatabaseState state, Pool pool) {
    this.state = state;
    this.pool = pool;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    DatabaseState.Condition condition = state.condition();
    if (!condition.ready()) {
      return Uni.createFrom().item(answer(false, condition.sentence()));
    }
    return pool.query("SELECT 1")
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(_ -> answer(true, condition.sentence()))
        .onFailure()
        .recoverWithItem(e -> answer(false, "The database does not answer: " + Words.of(e)));
  }

  private static HealthCheckResponse answer(boolean up, String sentence) {
    return HealthCheckResponse.named("database").status(up).withData("detail", sentence).build();
  }
}
