package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether the database is migrated, valid and loaded, in a sentence for people. */
@ApplicationScoped
public class DatabaseState {

  /**
   * @param ready whether the application may answer from the database
   * @param sentence what it is, or why it is not
   */
  record Condition(boolean ready, String sentence) {}

  private volatile Condition condition = new Condition(false, "The database is being prepared.");

  Condition condition() {
    return condition;
  }

  synchronized void become(Condition next) {
    condition = next;
    notifyAll();
  }

  /**
   * Returns once the database is ready.
   *
   * @throws DatabaseUnavailable if it is not within that time; the message says why
   */
  public synchronized void awaitReady(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.ready) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new DatabaseUnavailable(condition.sentence);
      }
      wait(left);
    }
  }
}
