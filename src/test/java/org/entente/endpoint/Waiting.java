package org.entente.endpoint;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what the application does after it has answered. */
public final class Waiting {
  public static final Duration SHORT = Duration.ofMillis(250);

  /** For how long a version is known that nobody asked for anew. */
  public static final Duration LEASE = Duration.ofSeconds(1);

  public static final Duration LONG = Duration.ofSeconds(20);

  private Waiting() {}

  static void until(BooleanSupplier condition) {
    within(LONG, condition);
  }

  public static void within(Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Nothing came of it within " + patience);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
