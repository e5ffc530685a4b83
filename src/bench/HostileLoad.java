import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures what honest clients and memory suffer while hostile ones send whatever costs most. Fails
 * if an honest request is not answered rightly, or a generous bound is exceeded. The argument is
 * for how many seconds; 60 unless told.
 */
final class HostileLoad {
  private static final int HOSTILE = 16;
  private static final int HEAP = 512;

  /** What a Java process takes besides its heap is bounded too, though nothing says by how much. */
  private static final int MOST_RESIDENT = 2 * HEAP + 256;

  private static final int MOST_HEAP_GROWTH = 128;
  private static final double LONGEST_MILLIS = 10_000;

  private final PackagedApplication application;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private HostileLoad(PackagedApplication application) {
    this.application = application;
  }

  public static void main(String... arguments) throws Exception {
    Duration length = Duration.ofSeconds(arguments.length == 0 ? 60 : Long.parseLong(arguments[0]));
    List<String> options = List.of("-Xmx" + HEAP + "m", "-XX:+ExitOnOutOfMemoryError");
    try (var application = PackagedApplication.start(options, Map.of())) {
      HostileLoad load = new HostileLoad(application);
      try {
        load.run(length);
      } finally {
        load.threads.shutdownNow();
      }
    }
  }

  private void run(Duration length) throws Exception {
    HonestClient honest = new HonestClient(application.port());
    Duration calm = length.dividedBy(3);
    // Warm-up.
    honest.run(in(calm));
    System.out.printf(
        "%-8s %30s %30s%n", "", "cached: p50, p99, longest", "uncached: p50, p99, longest");
    report("before", honest.run(in(calm)));
    Memory before = Memory.live(application.process());
    Memory most = besieged(honest, length);
    report("after", honest.run(in(calm)));
    Memory after = Memory.live(application.process());
    System.out.printf(
        "resident MiB: %d before, %d at most, %d after; heap in use: %d before, %d after%n",
        before.resident(), most.resident(), after.resident(), before.heap(), after.heap());
    require(most.resident() < MOST_RESIDENT, "Too much memory: " + most);
    require(after.heap() - before.heap() < MOST_HEAP_GROWTH, "Memory is kept: " + after);
  }

  /** The most memory that was seen. */
  private Memory besieged(HonestClient honest, Duration length) throws Exception {
    long seed = System.nanoTime();
    long end = in(length);
    List<Future<?>> hostile = new ArrayList<>();
    for (int i = 0; i < HOSTILE; i++) {
      HostileClient client = new HostileClient(application.port(), seed + i);
      hostile.add(threads.submit(() -> client.run(end)));
    }
    HeldConnections held = new HeldConnections(application.port());
    hostile.add(
        threads.submit(() -> {
          held.run(end);
          return null;
        }));
    Future<HonestClient.Latencies> answered = threads.submit(() -> honest.run(end));
    Memory most = most(end);
    for (Future<?> client : hostile) {
      client.get();
    }
    report("during", answered.get());
    System.out.printf("%d hostile clients, seed %d:%n", HOSTILE, seed);
    HostileClient.report();
    held.report();
    require(HostileClient.answered(500) == 0, "The server failed:\n" + application.log());
    require(answered.get().longest() < LONGEST_MILLIS, "Honest clients waited too long");
    return most;
  }

  private Memory most(long end) throws IOException, InterruptedException {
    Memory most = Memory.of(application.process());
    while (System.nanoTime() < end) {
      Thread.sleep(1_000);
      Memory now = Memory.of(application.process());
      most = now.resident() > most.resident() ? now : most;
    }
    return most;
  }

  private static long in(Duration length) {
    return System.nanoTime() + length.toNanos();
  }

  private static void report(String when, HonestClient.Latencies latencies) {
    System.out.printf(
        "%-8s %30s %30s   ms, %d told to come later%n",
        when, figures(latencies.cached()), figures(latencies.uncached()), latencies.later());
  }

  private static String figures(List<Double> latencies) {
    return "%.1f, %.1f, %.1f"
        .formatted(
            HonestClient.Latencies.quantile(latencies, 0.5),
            HonestClient.Latencies.quantile(latencies, 0.99),
            latencies.getLast());
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }
}
