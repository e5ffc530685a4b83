package org.entente.intake;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far an import is: a bar on a terminal, elsewhere a line now and then. */
final class Progress {
  private static final long BAR = 40;
  private static final long EVERY = Duration.ofMillis(200).toNanos();
  private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final boolean terminal;
  private final String name;
  private final long bytes;
  private final AtomicLong read = new AtomicLong();
  private long shown = System.nanoTime();
  private long records;

  /**
   * @param bytes of all files together
   */
  Progress(PrintStream out, boolean terminal, String name, long bytes) {
    this.out = out;
    this.terminal = terminal;
    this.name = name;
    this.bytes = bytes;
  }

  void read(long more) {
    read.addAndGet(more);
  }

  void written(long more) {
    records += more;
    long now = System.nanoTime();
    if (now - shown > (terminal ? EVERY : LINE_EVERY)) {
      shown = now;
      show();
    }
  }

  private void show() {
    long part = bytes == 0 ? 0 : Math.min(100, 100 * read.get() / bytes);
    if (terminal) {
      String bar = "=".repeat((int) (part * BAR / 100));
      out.printf("\r%s [%-40s] %d %%, %,d records", name, bar, part, records);
      out.flush();
    } else {
      out.printf("%s: %d %% read, %,d records%n", name, part, records);
    }
  }

  /** Clears the bar. */
  void end() {
    if (terminal) {
      out.print("\r" + " ".repeat(100) + "\r");
      out.flush();
    }
  }
}
