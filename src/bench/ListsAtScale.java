import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how soon each list of the API answers over a generated database, by each of its filters
 * and in each of its orders, and searches of all sorts: {@code src/bench/run ListsAtScale 5} for
 * five rounds after one of warming up, {@code ListsAtScale 5 search} for those alone whose name has
 * the word. One client, one request at a time, nothing from the cache of answers. Each first page
 * is followed by the two after it.
 *
 * <p>The database is that of {@link Generate}.
 */
final class ListsAtScale {
  private static final Pattern END = Pattern.compile("\"endCursor\":\"([^\"]+)\"");
  private static final int PAGES = 3;
  private static final double GOAL = 50;
  private static final double GIVE_UP = 5_000;

  private final HttpConnection connection;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Map<String, String> slowest = new HashMap<>();

  /** Whose times are beyond discussion: the rest of them would only take long. */
  private final Set<String> givenUp = new LinkedHashSet<>();

  private ListsAtScale(HttpConnection connection) {
    this.connection = connection;
  }

  public static void main(String... arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    String only = arguments.length > 1 ? arguments[1] : "";
    Map<String, String> settings = new HashMap<>(Generate.settings());
    settings.put("ENTENTE_CACHE_SIZE", "0");
    try (var application = PackagedApplication.start(List.of(), settings);
        Connection database = Database.of(application).connect();
        var connection = new HttpConnection(application.port())) {
      ScaleValues values = ScaleValues.of(database);
      Map<String, List<String>> operations = new LinkedHashMap<>();
      operations.putAll(ListOperations.of(ListFields.of(connection), values));
      operations.putAll(new Combinations(values).all());
      operations.putAll(new SearchesAtScale(values).all());
      operations.keySet().removeIf(name -> !name.contains(only));
      operations.values().removeIf(List::isEmpty);
      var lists = new ListsAtScale(connection);
      for (int round = 0; round <= rounds; round++) {
        lists.round(operations, round > 0);
      }
      lists.report();
    }
  }

  private void round(Map<String, List<String>> operations, boolean counts) throws IOException {
    Progress progress = new Progress(counts ? "Measuring" : "Warming up", operations.size());
    int done = 0;
    for (Map.Entry<String, List<String>> operation : operations.entrySet()) {
      for (String variant : operation.getValue()) {
        if (!givenUp.contains(operation.getKey())) {
          pages(operation.getKey(), variant, counts);
        }
      }
      progress.at(++done);
    }
    progress.done(done);
  }

  /** The first page, and some after it. */
  private void pages(String name, String variant, boolean counts) throws IOException {
    String query = variant;
    for (int page = 0; page < PAGES && query != null; page++) {
      Optional<String> end = ask(name, query, counts);
      query =
          end.map(cursor -> variant.replace("first: 20", "first: 20, after: \"" + cursor + "\""))
              .orElse(null);
    }
  }

  private Optional<String> ask(String name, String query, boolean counts) throws IOException {
    byte[] request = HttpConnection.post("{\"query\": %s}".formatted(Operation.quoted(query)));
    long began = System.nanoTime();
    HttpConnection.Response response = connection.exchange(request);
    double millis = (System.nanoTime() - began) / 1e6;
    String body = new String(response.body(), UTF_8);
    if ((response.status() != 200 || body.contains("\"errors\"")) && millis < GIVE_UP) {
      throw new IllegalStateException(query + "\n" + body);
    }
    if (millis > GIVE_UP) {
      System.out.printf("%s took %.0f ms, and is given up:%n    %s%n", name, millis, query);
      givenUp.add(name);
    }
    if (counts || millis > GIVE_UP) {
      List<Double> known = times.computeIfAbsent(name, _ -> new ArrayList<>());
      if (known.stream().allMatch(time -> time < millis)) {
        slowest.put(name, query);
      }
      known.add(millis);
    }
    Matcher end = END.matcher(body);
    return end.find() && body.contains("endCursor") ? Optional.of(end.group(1)) : Optional.empty();
  }

  private void report() {
    System.out.printf("%n%-88s %7s %7s %7s%n", "milliseconds", "p50", "p95", "most");
    Map<String, double[]> sorted = new LinkedHashMap<>();
    times.forEach((name, all) -> sorted.put(name, sorted(all)));
    sorted.forEach(ListsAtScale::line);
    line("all", sorted(times.values().stream().flatMap(List::stream).toList()));
    List<String> late =
        sorted.keySet().stream().filter(name -> quantile(sorted.get(name), 0.95) > GOAL).toList();
    System.out.printf(
        "%n%d of %d operations are above %.0f ms at the 95th percentile%n",
        late.size(), sorted.size(), GOAL);
    givenUp.forEach(name -> System.out.println(name + " was given up"));
    for (String name : late) {
      line(name, sorted.get(name));
      System.out.println("    slowest: " + slowest.get(name));
    }
  }

  private static void line(String name, double[] sorted) {
    System.out.printf(
        "%-88s %7.1f %7.1f %7.1f%n",
        name, quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[sorted.length - 1]);
  }

  private static double[] sorted(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
