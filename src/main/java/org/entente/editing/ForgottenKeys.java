package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.entente.shared.StartupWork;

/** Forgets idempotency keys that nobody repeats any more. */
@ApplicationScoped
class ForgottenKeys implements StartupWork {
  private static final String FORGET =
      "delete from idempotency_key where made_at < now() - interval '30 days'";

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Pool pool;
  private final Vertx vertx;

  ForgottenKeys(Pool pool, Vertx vertx) {
    this.pool = pool;
    this.vertx = vertx;
  }

  @Override
  public String name() {
    return "forget old idempotency keys";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public CompletionStage<?> run() {
    vertx.setPeriodic(DAY, _ -> forget());
    return forget().toCompletionStage();
  }

  /** What fails today is done tomorrow. */
  private Future<?> forget() {
    return pool.query(FORGET).execute();
  }
}
