package org.entente.editing;

import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.shared.StartupWork;

/** Forgets idempotency keys that nobody repeats any more. */
@ApplicationScoped
class ForgottenKeys implements StartupWork {
  private static final String FORGET =
      "delete from idempotency_key where made_at < now() - interval '30 days'";

  private final Pool pool;

  ForgottenKeys(Pool pool) {
    this.pool = pool;
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
    return pool.query(FORGET).execute().toCompletionStage();
  }
}
