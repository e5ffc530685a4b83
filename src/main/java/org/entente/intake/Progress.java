package org.entente.intake;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows how far an import is: a bar on a terminal, elsewhere a line now and then. Told by those who
 * read and by those who write.
 */
final class Progress {
  private static final int BAR = 40;
  private static final long EVERY = Duration.ofMillis(200).toNanos();
  private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final int columns;
  private final String name;
  private final long bytes;
  private long read;
  private long records;
  private long next;

  /**
   * @param columns of the terminal; 0 where there is none
   * @param bytes of all files together
   */
  Progress(PrintStream out, int columns, String name, long bytes) {
    this.out = out;
    this.columns = columns;
    this.name = name;
    this.bytes = bytes;
    this.next = System.nanoTime() + (columns > 0 ? 0 : LINE_EVERY);
  }

  synchronized void read(long more) {
    read += more;
    showNowAndThen();
  }

  synchronized void written(long more) {
    records += more;
    showNowAndThen();
  }

  /** Says what is done now, where nobody knows how long that takes. */
  synchronized void doing(String what) {
    if (columns > 0) {
      line(name + ": " + what);
    } else {
      out.printf("%s: %s%n", name, what);
    }
  }

  private void showNowAndThen() {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + (columns > 0 ? EVERY : LINE_EVERY);
      show();
    }
  }

  private void show() {
    long part = bytes == 0 ? 0 : Math.min(100, 100 * read / bytes);
    if (columns > 0) {
      String told = "%d %%, %,d records".formatted(part, records);
      int width = Math.clamp(columns - name.length() - told.length() - 5, 0, BAR);
      String bar = "=".repeat((int) (part * width / 100));
      line("%s [%s] %s".formatted(name, bar + " ".repeat(width - bar.length()), told));
    } else {
      out.printf("%s: %d %% read, %,d records%n", name, part, records);
    }
  }

  /** In place of the one before, and short enough not to wrap: what has wrapped stays. */
  private void line(String text) {
    int width = columns - 1;
    String cut = text.substring(0, Math.min(width, text.length()));
    out.print("\r" + cut + " ".repeat(width - cut.length()) + "\r");
    out.flush();
  }

  /** Clears the bar. */
  synchronized void end() {
    if (columns > 0) {
      line("");
    }
  }
}
