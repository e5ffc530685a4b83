import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Two instances of the application on one database, which a third party changes. Fails unless each
 * change shows at both within a second, and the two give the same answer the same ETag.
 */
final class TwoInstances {
  private static final int CHANGES = 20;
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final byte[] REQUEST =
      HttpConnection.get(
          "/graphql?query=" + URLEncoder.encode("{ issue(slug: \"taiwan\") { title } }", UTF_8));
  private static final String CHANGE = "update issue set title = ? where slug = 'taiwan'";

  private TwoInstances() {}

  public static void main(String... arguments) throws Exception {
    try (var first = PackagedApplication.start(List.of(), Map.of());
        var second =
            PackagedApplication.start(List.of(), Database.embedded(first.database()).settings());
        var client = new HttpConnection(first.port());
        var otherClient = new HttpConnection(second.port());
        Connection database = Database.embedded(first.database()).connect()) {
      Duration longest = Duration.ZERO;
      for (int i = 1; i <= CHANGES; i++) {
        Duration delay = change(database, "Taiwan, change " + i, List.of(client, otherClient));
        longest = delay.compareTo(longest) > 0 ? delay : longest;
      }
      System.out.printf(
          "%d changes by SQL showed at two instances after %d ms at most%n",
          CHANGES, longest.toMillis());
    }
  }

  /** How long it took from the commit until both had shown the change. */
  private static Duration change(Connection database, String title, List<HttpConnection> clients)
      throws Exception {
    // So that each has something to give that will be old.
    String before = tag(clients);
    try (PreparedStatement statement = database.prepareStatement(CHANGE)) {
      statement.setString(1, title);
      statement.executeUpdate();
    }
    long committed = System.nanoTime();
    for (HttpConnection client : clients) {
      poll(() -> new String(client.exchange(REQUEST).body(), UTF_8).contains(title + '"'));
    }
    Duration delay = Duration.ofNanos(System.nanoTime() - committed);
    require(delay.compareTo(LONGEST) < 0, title + " showed after " + delay);
    require(!tag(clients).equals(before), "The ETag is the same after " + title);
    return delay;
  }

  /** The ETag that all of them give, once they know the version. */
  private static String tag(List<HttpConnection> clients) throws Exception {
    Set<String> tags = new HashSet<>();
    for (HttpConnection client : clients) {
      poll(() -> {
        String tag = client.exchange(REQUEST).header("ETag");
        return tag != null && (tags.contains(tag) || tags.add(tag));
      });
    }
    require(tags.size() == 1, "Two instances give different ETags: " + tags);
    return tags.iterator().next();
  }

  private static void poll(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      require(System.nanoTime() < end, "Nothing came within " + PATIENCE);
      Thread.sleep(1);
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }
}
