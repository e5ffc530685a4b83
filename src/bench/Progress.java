import java.time.Duration;

/** How far a long work is: a bar on a terminal, plain lines elsewhere. */
final class Progress {
  private static final int WIDTH = 30;
  private static final long TERMINAL_EVERY = Duration.ofMillis(200).toNanos();
  private static final long LINES_EVERY = Duration.ofSeconds(15).toNanos();

  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final String what;
  private final long total;
  private final long began = System.nanoTime();
  private long shown = began;

  Progress(String what, long total) {
    this.what = what;
    this.total = total;
    if (terminal) {
      show(0);
    }
  }

  void at(long done) {
    if (System.nanoTime() - shown > (terminal ? TERMINAL_EVERY : LINES_EVERY)) {
      show(done);
    }
  }

  /** Says how long it took. */
  void done() {
    done("");
  }

  /** Says how many rows it came to, and how long it took. */
  void done(long rows) {
    done("%,d".formatted(rows));
  }

  private void done(String rows) {
    System.out.printf(
        "%s%-44s %11s  %6.1f s%n",
        terminal ? "\r\u001b[K" : "", what, rows, (System.nanoTime() - began) / 1e9);
  }

  private void show(long done) {
    shown = System.nanoTime();
    if (terminal) {
      int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
      System.out.printf(
          "\r%-44s [%s%s] %3d %%",
          what,
          "#".repeat(filled),
          " ".repeat(WIDTH - filled),
          total == 0 ? 0 : 100 * done / total);
      System.out.flush();
    } else {
      System.out.printf("%-44s %,11d of %,d%n", what, done, total);
    }
  }
}
