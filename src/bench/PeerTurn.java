import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Eight clients, each on a connection of its own, with one request at a time on each. */
final class PeerTurn implements AutoCloseable {
  static final int CLIENTS = 8;
  private static final byte[] ERRORS =
      "\"errors\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  /**
   * What came of it.
   *
   * @param rate answers a second
   * @param p50 milliseconds that half of the answers took at most
   * @param p99 and 99 of a hundred
   * @param serverWork milliseconds that processors worked for an answer in the server
   * @param databaseWork and in its sessions of PostgreSQL
   * @param bytes of an answer's body
   * @param errors how many answers were none, and are not counted otherwise
   */
  record Figures(
      double rate,
      double p50,
      double p99,
      double serverWork,
      double databaseWork,
      double bytes,
      int errors) {}

  /** What one client saw: how long each answer took, how many were errors, and all their bytes. */
  private record Seen(List<Long> times, int errors, long bytes) {}

  /** A server that runs, with what it is asked for. */
  interface Target {
    int port();

    /** A request that differs from those before it. */
    byte[] next();

    Duration serverWork();

    Duration databaseWork() throws Exception;
  }

  /** As fast as the server answers. */
  Figures run(Target target, Duration length) throws Exception {
    return run(target, length, System::nanoTime);
  }

  /**
   * So many requests a second, whatever the server does: what waits for a free client has its time
   * counted from when it was due.
   */
  Figures run(Target target, Duration length, double rate) throws Exception {
    long began = System.nanoTime();
    AtomicLong requests = new AtomicLong();
    return run(target, length, () -> began + (long) (requests.getAndIncrement() * (1e9 / rate)));
  }

  private Figures run(Target target, Duration length, LongSupplier due) throws Exception {
    Duration server = target.serverWork();
    Duration database = target.databaseWork();
    long began = System.nanoTime();
    Callable<Seen> client = () -> ask(target, due, began + length.toNanos());
    List<Long> times = new ArrayList<>();
    int errors = 0;
    long bytes = 0;
    for (Future<Seen> done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
      times.addAll(done.get().times());
      errors += done.get().errors();
      bytes += done.get().bytes();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Collections.sort(times);
    return new Figures(
        times.size() / seconds,
        quantile(times, 0.5),
        quantile(times, 0.99),
        each(target.serverWork().minus(server), times),
        each(target.databaseWork().minus(database), times),
        (double) bytes / times.size(),
        errors);
  }

  private static Seen ask(Target target, LongSupplier due, long end) throws IOException {
    List<Long> times = new ArrayList<>();
    int errors = 0;
    long bytes = 0;
    try (var connection = new HttpConnection(target.port())) {
      for (long began = due.getAsLong(); began < end; began = due.getAsLong()) {
        byte[] request = target.next();
        waitUntil(began);
        HttpConnection.Response response = connection.exchange(request);
        long time = System.nanoTime() - began;
        if (response.status() == 200 && !contains(response.body(), ERRORS)) {
          times.add(time);
          bytes += response.body().length;
        } else {
          errors++;
        }
      }
    }
    return new Seen(times, errors, bytes);
  }

  private static void waitUntil(long time) {
    for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static boolean contains(byte[] body, byte[] part) {
    for (int i = 0; i <= body.length - part.length; i++) {
      if (body[i] == part[0]
          && java.util.Arrays.equals(body, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static double quantile(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }

  private static double each(Duration work, List<Long> answers) {
    return work.toNanos() / 1e6 / answers.size();
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
