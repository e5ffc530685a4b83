import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that is asked from its first moment on, and its memory. */
final class StartedApplication implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CONNECTIONS = 8;
  private static final int ANSWERS = 10_000;

  /** The variable makes no difference, so that no answer comes from the cache. */
  private static final String BODY =
      """
      {"query": "{ countries(first: 1) { nodes { code name { text } \
      meetings(first: 5) { nodes { title date { edtf } } } } } }", "variables": {"round": %d}}\
      """;

  private final int port = PackagedApplication.freePort();
  private final long began = System.nanoTime();
  private final Process process;
  private final AtomicInteger asked = new AtomicInteger();

  StartedApplication(List<String> command, Path folder, Map<String, String> settings)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/starting.log"));
    builder.environment().putAll(settings);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    process = builder.start();
  }

  /** In seconds since the process was started. */
  double awaitFirstAnswer() throws Exception {
    while (process.isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
      try (HttpConnection connection = new HttpConnection(port)) {
        ask(connection);
        return (System.nanoTime() - began) / 1e9;
      } catch (IOException _) {
        // It does not listen yet.
        Thread.sleep(2);
      }
    }
    throw new IllegalStateException("The application does not answer; see target/starting.log");
  }

  void answerTenThousand() throws Exception {
    Callable<Void> client =
        () -> {
          try (HttpConnection connection = new HttpConnection(port)) {
            while (asked.get() <= ANSWERS) {
              ask(connection);
            }
          }
          return null;
        };
    try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<Void> done : clients.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
        done.get();
      }
    }
  }

  /** In seconds, of processors. */
  double work() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** In mebibytes. */
  long resident() throws IOException {
    return Memory.resident(process.toHandle());
  }

  private void ask(HttpConnection connection) throws IOException {
    byte[] request = HttpConnection.post(BODY.formatted(asked.incrementAndGet()));
    HttpConnection.Response response = connection.exchange(request);
    String body = new String(response.body(), UTF_8);
    if (response.status() != 200 || !body.contains("\"nodes\"")) {
      throw new IllegalStateException(response.headers() + body);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
