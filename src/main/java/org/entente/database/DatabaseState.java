package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database is migrated, valid and loaded, in a sentence for people. */
@ApplicationScoped
class DatabaseState {

  /**
   * @param ready whether the application may answer from the database
   * @param sentence what it is, or why it is not
   */
  record Condition(boolean ready, String sentence) {}

  private volatile Condition condition = new Condition(false, "The database is being prepared.");

  Condition condition() {
    return condition;
  }

  void become(Condition next) {
    condition = next;
  }
}
