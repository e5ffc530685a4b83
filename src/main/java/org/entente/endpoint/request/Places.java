package org.entente.endpoint.request;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.entente.graphql.ErrorCode;

/**
 * For as many requests as may have work done for them at a time; the bean's are those of the
 * database. Nobody waits for one.
 */
@Singleton
public class Places {
  private final Semaphore free;
  private final int maximum;

  public Places(Limits limits) {
    this.maximum = limits.concurrent();
    this.free = new Semaphore(maximum);
  }

  /**
   * Takes a place, which must be given back.
   *
   * @throws Refusal if all are taken
   */
  public void take() {
    if (!free.tryAcquire()) {
      throw Refusal.beyond(
          LimitFigures.of("concurrent", maximum),
          ErrorCode.OVERLOADED,
          "The server answers as many requests as it can. Try again soon.");
    }
  }

  public void giveBack() {
    free.release();
  }

  /**
   * Has a place for as long as the work takes.
   *
   * @throws Refusal if all are taken
   */
  public <T> CompletionStage<T> during(Supplier<CompletionStage<T>> work) {
    take();
    try {
      return work.get().whenComplete((_, _) -> giveBack());
    } catch (RuntimeException e) {
      giveBack();
      throw e;
    }
  }

  /** How many are free. */
  public int free() {
    return free.availablePermits();
  }
}
