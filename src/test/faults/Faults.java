import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the packaged application and its PostgreSQL with -9 at random moments while writers write,
 * and checks that no acknowledged write is lost, none is applied twice, and the change feed is
 * complete and in order.
 *
 * <p>Usage: {@code src/test/faults/run [kills] [port] [seed]}, after {@code ./mvnw package}. Every kill is drawn: of the application, of PostgreSQL, or of both.
 */
public class Faults {
  private static final int WRITERS = 8;
  private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\{\"cursor\":\"([^\"]+)\",\"node\":\\{\"action\":\"(\\w+)\",\"record\":\\{\"slug\":\"([^\"]+)\"\\}");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path directory = Files.createTempDirectory("faults");
  private final int port;
  private final Random random;
  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final List<String> seen = new ArrayList<>();
  private volatile boolean over;
  private volatile String token = "";
  private Process application;

  Faults(int port, long seed) throws IOException {
    this.port = port;
    this.random = new Random(seed);
  }

  public static void main(String... arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 18084;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
    System.out.println("seed " + seed);
    new Faults(port, seed).run(kills);
  }

  private void run(int kills) throws Exception {
    start();
    awaitReady();
    token = command("token", "--role", "editor", "--name", "Faults").strip();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      threads.add(Thread.ofPlatform().start(() -> write(writer)));
    }
    threads.add(Thread.ofPlatform().start(this::follow));
    for (int kill = 1; kill <= kills; kill++) {
      // One in five falls into the start after the one before.
      if (random.nextInt(5) > 0) {
        awaitWrites();
      }
      Thread.sleep(random.nextInt(2_500));
      kill(kill, kills);
    }
    awaitReady();
    awaitWrites();
    Thread.sleep(2_000);
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    verify(kills);
    application.destroy();
    application.waitFor();
  }

  private void kill(int kill, int kills) throws Exception {
    int what = random.nextInt(3);
    if (what != 1) {
      application.destroyForcibly().waitFor();
    }
    if (what != 0) {
      postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }
    System.out.printf(
        "%d/%d killed %s; %d writes so far%n",
        kill,
        kills,
        List.of("the application", "PostgreSQL", "both").get(what),
        written.get());
    // The application starts its PostgreSQL again by itself, if it had started.
    if (!application.isAlive()) {
      start();
    }
  }

  /** Until writers write again, so that the next kill falls into their midst. */
  private void awaitWrites() throws Exception {
    awaitReady();
    int before = written.get();
    for (int waited = 0; written.get() < before + WRITERS; waited++) {
      require(waited < 600, "nobody can write any more");
      Thread.sleep(100);
    }
  }

  private java.util.Optional<ProcessHandle> postmaster() throws IOException {
    Path file = directory.resolve("postgresql/data/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        : java.util.Optional.empty();
  }

  private void start() throws Exception {
    application = process("-Xmx512m").redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile())).start();
  }

  private void awaitReady() throws Exception {
    Instant limit = Instant.now().plusSeconds(120);
    while (true) {
      // One that was killed in the midst of its start, or could not start, is started again.
      if (!application.isAlive()) {
        start();
      }
      try {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(base() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(2)).build();
        if (http.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not there yet.
      }
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            "not ready within 120 s:\n" + Files.readString(directory.resolve("log")));
      }
      Thread.sleep(100);
    }
  }

  private String command(String... words) throws Exception {
    ProcessBuilder builder = process();
    builder.command().addAll(List.of(words));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(new String(process.getErrorStream().readAllBytes()));
    }
    return output;
  }

  private ProcessBuilder process(String... options) {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElse("java"));
    words.addAll(List.of(options));
    words.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("ENTENTE_DATABASE_DIRECTORY", directory.resolve("postgresql").toString());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return builder;
  }

  private String base() {
    return "http://localhost:" + port;
  }

  /** Records one issue after another, and updates each a few times. */
  private void write(int writer) {
    for (int number = 0; !over; number++) {
      String slug = "fault-%d-%d".formatted(writer, number);
      String id = until(
          "mutation { recordIssue(input: {slug: \\\"%s\\\", title: \\\"0\\\", kind: OTHER, idempotencyKey: \\\"%s\\\", citations: [{source: \\\"scmp-2023-11-26\\\"}]}) { issue { id } userErrors { message } } }"
              .formatted(slug, slug), "\"id\":\"([^\"]+)\"");
      if (id == null) {
        return;
      }
      acknowledged.put(slug, 0);
      for (int update = 1; update <= 3 && !over; update++) {
        String done = until(
            "mutation { updateIssue(input: {id: \\\"%s\\\", version: %d, reason: \\\"Fault\\\", title: \\\"%d\\\", idempotencyKey: \\\"%s-%d\\\"}) { issue { version } userErrors { message } } }"
                .formatted(id, update, update, slug, update), "\"version\":(\\d+)");
        if (done == null) {
          return;
        }
        if (!done.equals(Integer.toString(update + 1))) {
          throw new IllegalStateException("%s is at version %s after update %d".formatted(slug, done, update));
        }
        acknowledged.put(slug, update);
      }
    }
  }

  /** Repeats a request until it is acknowledged; null where the run is over before. */
  private String until(String document, String pattern) {
    for (int attempt = 0; ; attempt++) {
      try {
        String answer = ask(document);
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        if (answer.contains("\"userErrors\":[]") && matcher.find()) {
          written.incrementAndGet();
          if (attempt > 0) {
            repeated.incrementAndGet();
          }
          return matcher.group(1);
        }
        if (answer.contains("\"userErrors\":[{")) {
          throw new IllegalStateException(document + " was refused: " + answer);
        }
      } catch (IOException e) {
        // Not acknowledged: whether it was done is not known, so it is repeated.
      }
      if (over && attempt > 50) {
        return null;
      }
      pause(100);
    }
  }

  /** Follows the change feed as a client does: from the last cursor on. */
  private void follow() {
    String cursor = null;
    while (!over) {
      try {
        cursor = page(cursor, seen);
      } catch (IOException e) {
        pause(100);
      }
    }
  }

  private String page(String after, List<String> into) throws IOException {
    String answer = ask(
        "{ changes(first: 100, filter: {kinds: [ISSUE]}%s) { edges { cursor node { action record { ... on Issue { slug } } } } } }"
            .formatted(after == null ? "" : ", after: \\\"%s\\\"".formatted(after)));
    if (!answer.startsWith("{\"data\":{\"changes\"")) {
      throw new IOException(answer);
    }
    Matcher changes = CHANGE.matcher(answer);
    String last = after;
    int found = 0;
    while (changes.find()) {
      into.add(changes.group(1) + " " + changes.group(2) + " " + changes.group(3));
      last = changes.group(1);
      found++;
    }
    long cursors = CURSOR.matcher(answer).results().count();
    if (cursors != found) {
      throw new IllegalStateException("unreadable: " + answer);
    }
    if (found == 0) {
      pause(50);
    }
    return last;
  }

  private String ask(String document) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/graphql"))
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(document)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void verify(int kills) throws IOException {
    String cursor = seen.isEmpty() ? null : seen.getLast().split(" ")[0];
    int before;
    do {
      before = seen.size();
      cursor = page(cursor, seen);
    } while (seen.size() > before);
    List<String> fresh = new ArrayList<>();
    String from = null;
    do {
      before = fresh.size();
      from = page(from, fresh);
    } while (fresh.size() > before);
    require(new HashSet<>(seen).size() == seen.size(), "the feed gave a change twice");
    require(fresh.equals(seen), "the feed that was followed differs from the feed read anew");
    Map<String, Integer> changes = new HashMap<>();
    for (String change : fresh) {
      String[] parts = change.split(" ");
      if (parts[2].startsWith("fault-")) {
        int number = changes.merge(parts[2], 1, Integer::sum);
        require(
            parts[1].equals(number == 1 ? "RECORDED" : "UPDATED"), parts[2] + " has changes out of order");
      }
    }
    int lost = 0;
    int twice = 0;
    for (Map.Entry<String, Integer> write : acknowledged.entrySet()) {
      String answer = ask("{ issue(slug: \\\"%s\\\") { title version } }".formatted(write.getKey()));
      Matcher state = Pattern.compile("\"title\":\"(\\d+)\",\"version\":(\\d+)").matcher(answer);
      int title = state.find() ? Integer.parseInt(state.group(1)) : -1;
      // A last update may have been made whose acknowledgement the end of the run did not wait for.
      if (title < write.getValue()) {
        lost++;
      }
      if (title >= 0 && Integer.parseInt(state.group(2)) != title + 1
          || changes.getOrDefault(write.getKey(), 0) != title + 1) {
        twice++;
      }
    }
    System.out.printf(
        "%d kills, %d acknowledged writes to %d records, %d of them after repetitions: %d lost, %d applied twice or missing in the feed of %d changes%n",
        kills, written.get(), acknowledged.size(), repeated.get(), lost, twice, fresh.size());
    require(lost == 0 && twice == 0, "writes were lost or applied twice");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
