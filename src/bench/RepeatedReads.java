import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures what a repeated read costs beside a first one: the same operation uncached, from the
 * cache, and as 304. Each way has its turn in each round, so that what else the machine does falls
 * on all alike.
 */
final class RepeatedReads {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 7;
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private enum Way {
    /**
     * Each request differs from all before, in a variable that makes no difference to its answer.
     */
    UNCACHED,
    CACHED,
    CACHED_GZIP,
    NOT_MODIFIED
  }

  /** Of one turn: answers a second, and milliseconds that processors worked for each. */
  private record Figures(double rate, double work) {}

  private final PackagedApplication application;
  private final Map<Way, HttpConnection.Response> expected = new EnumMap<>(Way.class);

  /** Answers for which the version was not known, as the machine was too busy to confirm it. */
  private final AtomicInteger unversioned = new AtomicInteger();

  private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

  private RepeatedReads(PackagedApplication application) {
    this.application = application;
  }

  public static void main(String... arguments) throws Exception {
    try (var application = PackagedApplication.start(List.of(), Map.of())) {
      var reads = new RepeatedReads(application);
      try {
        reads.run();
      } finally {
        reads.clients.shutdownNow();
      }
    }
  }

  private void run() throws Exception {
    compareAnswers();
    System.out.printf("Warming up for %d s%n", WARM_UP.toSeconds());
    turn(Way.UNCACHED, WARM_UP);
    Map<Way, List<Figures>> all = new EnumMap<>(Way.class);
    // The first round is warm-up too.
    for (int round = 0; round <= ROUNDS; round++) {
      for (Way way : Way.values()) {
        Figures figures = turn(way, TURN);
        if (round > 0) {
          all.computeIfAbsent(way, _ -> new ArrayList<>()).add(figures);
          System.out.printf("round %d  %-12s %8.0f/s%n", round, way, figures.rate);
        }
      }
    }
    report(all);
  }

  /** What is measured must be the same: all answers equal, before anything else. */
  private void compareAnswers() throws IOException {
    try (HttpConnection connection = new HttpConnection(application.port())) {
      byte[] registered = connection.exchange(Operation.registration()).body();
      for (int i = 0; i < 3; i++) {
        for (Way way : List.of(Way.UNCACHED, Way.CACHED)) {
          HttpConnection.Response response = connection.exchange(request(way));
          require(response.status() == 200, way, response);
          require(Arrays.equals(response.body(), registered), way, response);
          expected.put(way, response);
        }
      }
      for (Way way : List.of(Way.CACHED_GZIP, Way.NOT_MODIFIED)) {
        expected.put(way, connection.exchange(request(way)));
      }
      HttpConnection.Response gzip = expected.get(Way.CACHED_GZIP);
      require("gzip".equals(gzip.header("Content-Encoding")), Way.CACHED_GZIP, gzip);
      HttpConnection.Response unmodified = expected.get(Way.NOT_MODIFIED);
      require(unmodified.status() == 304, Way.NOT_MODIFIED, unmodified);
      System.out.printf(
          "The answers are equal: %d bytes, %d with gzip%n", registered.length, gzip.body().length);
    }
  }

  private byte[] request(Way way) {
    return switch (way) {
      case UNCACHED -> HttpConnection.get(Operation.fresh());
      case CACHED -> HttpConnection.get(Operation.repeated());
      case CACHED_GZIP -> HttpConnection.get(Operation.repeated(), "Accept-Encoding: gzip");
      case NOT_MODIFIED ->
          HttpConnection.get(
              Operation.repeated(), "If-None-Match: " + expected.get(Way.CACHED).header("ETag"));
    };
  }

  private Figures turn(Way way, Duration length) throws Exception {
    Duration workBefore = Work.of(application);
    long began = System.nanoTime();
    Callable<Integer> client = () -> ask(way, began + length.toNanos());
    int answers = 0;
    for (Future<Integer> done : clients.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
      answers += done.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double work = Work.of(application).minus(workBefore).toNanos() / 1e6;
    return new Figures(answers / seconds, work / answers);
  }

  private int ask(Way way, long end) throws IOException {
    int answers = 0;
    byte[] request = request(way);
    try (HttpConnection connection = new HttpConnection(application.port())) {
      while (System.nanoTime() < end) {
        HttpConnection.Response response = connection.exchange(request);
        HttpConnection.Response right = expected.get(way);
        if (response.header("ETag") == null) {
          unversioned.incrementAndGet();
        } else {
          require(response.status() == right.status(), way, response);
          require(Arrays.equals(response.body(), right.body()), way, response);
        }
        answers++;
        if (way == Way.UNCACHED) {
          request = request(way);
        }
      }
    }
    return answers;
  }

  private static void require(boolean right, Way way, HttpConnection.Response response) {
    if (!right) {
      throw new IllegalStateException("Not as expected, %s: %s".formatted(way, response.headers()));
    }
  }

  private void report(Map<Way, List<Figures>> all) {
    double base = median(all.get(Way.UNCACHED).stream().mapToDouble(Figures::rate).toArray());
    System.out.printf(
        "%n%d processors, %d connections, medians of %d turns of %d s%n%-14s %10s %8s %8s%n",
        Runtime.getRuntime().availableProcessors(),
        CONNECTIONS,
        ROUNDS,
        TURN.toSeconds(),
        "",
        "answers/s",
        "ratio",
        "ms work");
    all.forEach((way, turns) -> {
      double rate = median(turns.stream().mapToDouble(Figures::rate).toArray());
      double work = median(turns.stream().mapToDouble(Figures::work).toArray());
      System.out.printf("%-14s %10.0f %8.1f %8.3f%n", way, rate, rate / base, work);
    });
    System.out.printf("%d answers without a version of the record%n", unversioned.get());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
