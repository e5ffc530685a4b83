package org.entente.shared;

import com.github.benmanes.caffeine.cache.Caffeine;

/** How caches in memory are made. */
public final class Caches {
  private Caches() {}

  /**
   * A builder of caches whose upkeep is done by those that use them, a little at a time. By itself
   * it is left to a thread of its own, which waits for a processor where all are busy; and who
   * writes into the cache meanwhile waits for that thread, an event loop with all its requests too.
   */
  public static Caffeine<Object, Object> builder() {
    return Caffeine.newBuilder().executor(Runnable::run);
  }
}
