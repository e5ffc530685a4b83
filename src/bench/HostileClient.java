import java.io.IOException;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** One of those who send what they like, and leave when they like. */
final class HostileClient {
  /** How all of them were answered: by attack and status, or what became of the connection. */
  private static final Map<Attack, Map<String, Outcome>> OUTCOMES = new ConcurrentSkipListMap<>();

  private final int port;
  private final Random random;

  HostileClient(int port, long seed) {
    this.port = port;
    this.random = new Random(seed);
  }

  void run(long end) {
    while (System.nanoTime() < end) {
      try (HttpConnection connection = new HttpConnection(port)) {
        while (System.nanoTime() < end && attack(connection)) {}
      } catch (IOException _) {
        // Refused, or closed by the server while we still sent: then there is another one.
      }
    }
  }

  /** Whether the connection is still of use. */
  private boolean attack(HttpConnection connection) throws IOException {
    Attack attack = Attack.values()[random.nextInt(Attack.values().length)];
    byte[] request = attack.request(random);
    long began = System.nanoTime();
    try {
      connection.send(request);
      if (random.nextInt(10) == 0) {
        connection.abort();
        count(attack, "aborted", began);
        return false;
      }
      count(attack, Integer.toString(connection.receive().status()), began);
      return true;
    } catch (IOException e) {
      count(attack, "closed", began);
      throw e;
    }
  }

  private static void count(Attack attack, String outcome, long began) {
    OUTCOMES
        .computeIfAbsent(attack, _ -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(outcome, _ -> new Outcome())
        .add((System.nanoTime() - began) / 1_000_000);
  }

  /** How many were answered with that status. */
  static long answered(int status) {
    return OUTCOMES.values().stream()
        .flatMap(outcomes -> Stream.ofNullable(outcomes.get(Integer.toString(status))))
        .mapToLong(Outcome::count)
        .sum();
  }

  static void report() {
    OUTCOMES.forEach((attack, outcomes) -> System.out.printf("  %-16s %s%n", attack, outcomes));
  }

  private static final class Outcome {
    private final LongSummaryStatistics millis = new LongSummaryStatistics();

    synchronized void add(long taken) {
      millis.accept(taken);
    }

    synchronized long count() {
      return millis.getCount();
    }

    @Override
    public synchronized String toString() {
      return "%d after %.0f ms, %d at most"
          .formatted(millis.getCount(), millis.getAverage(), millis.getMax());
    }
  }
}
