import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Asks what it needs, at an even pace, and waits where it is told to. */
final class HonestClient {
  private static final long PACE_MILLIS = 50;
  private static final int ATTEMPTS = 10;

  private final int port;
  private final byte[] expected;

  /**
   * Milliseconds until the answers, in order.
   *
   * @param later how many were first told to come later
   */
  record Latencies(List<Double> cached, List<Double> uncached, int later) {
    /** Below which that share of them is. */
    static double quantile(List<Double> latencies, double share) {
      return latencies.get((int) (share * (latencies.size() - 1)));
    }

    double longest() {
      return Math.max(cached.getLast(), uncached.getLast());
    }
  }

  HonestClient(int port) throws IOException {
    this.port = port;
    try (HttpConnection connection = new HttpConnection(port)) {
      this.expected = connection.exchange(Operation.registration()).body();
    }
  }

  /**
   * Asks in turn for what the cache has, and for what it has not.
   *
   * @throws IOException if there is no answer, or a wrong one
   */
  Latencies run(long end) throws IOException, InterruptedException {
    List<Double> cached = new ArrayList<>();
    List<Double> uncached = new ArrayList<>();
    int later = 0;
    try (HttpConnection connection = new HttpConnection(port)) {
      while (System.nanoTime() < end) {
        later += ask(connection, Operation.repeated(), cached);
        later += ask(connection, Operation.fresh(), uncached);
        Thread.sleep(PACE_MILLIS);
      }
    }
    Collections.sort(cached);
    Collections.sort(uncached);
    return new Latencies(cached, uncached, later);
  }

  private int ask(HttpConnection connection, String target, List<Double> latencies)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    byte[] request = HttpConnection.get(target);
    HttpConnection.Response response = connection.exchange(request);
    boolean later = response.status() == 503;
    for (int i = 1; i < ATTEMPTS && response.status() == 503; i++) {
      Thread.sleep(1_000 * Long.parseLong(response.header("Retry-After")));
      response = connection.exchange(request);
    }
    if (response.status() != 200 || !Arrays.equals(response.body(), expected)) {
      throw new IOException("An honest request was answered:\n" + response.headers());
    }
    latencies.add((System.nanoTime() - began) / 1e6);
    return later ? 1 : 0;
  }
}
