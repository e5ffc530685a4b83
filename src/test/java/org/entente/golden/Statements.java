package org.entente.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The SQL statements that the application runs for queries while this is open. */
public final class Statements implements AutoCloseable {
  private final Logger logger = Logger.getLogger("org.entente.sql");
  private final List<String> statements = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord statement) {
          synchronized (statements) {
            statements.add(statement.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public Statements() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  /** In alphabetical order, as those of one level run side by side. */
  public List<String> list() {
    synchronized (statements) {
      return statements.stream().sorted().toList();
    }
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
