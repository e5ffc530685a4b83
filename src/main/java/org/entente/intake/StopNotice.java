package org.entente.intake;

import java.io.PrintStream;

/** Says that the import was stopped where the process ends before it, as by Ctrl-C. */
final class StopNotice implements AutoCloseable {
  private final Thread hook;

  /** From now on, until it is closed. */
  StopNotice(PrintStream err) {
    hook =
        new Thread(() -> {
          err.printf("%nThe import was stopped.%n");
          err.println(ImportCommand.GOES_ON);
        });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process is ending, so that the database may have gone for that. */
  boolean isStopping() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException _) {
      return true;
    }
  }

  @Override
  public void close() {
    isStopping();
  }
}
