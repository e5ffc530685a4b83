import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server as a process of its own. */
final class PeerProcess implements AutoCloseable {
  private static final Path LOGS = Path.of("target/peers/logs");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final int port;
  private final Thread stopAtExit = new Thread(this::stop);

  private PeerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /** Returns once it answers the request. */
  static PeerProcess start(Peer peer, Map<String, String> environment, byte[] request)
      throws Exception {
    int port = PackagedApplication.freePort();
    Path log = Files.createDirectories(LOGS).resolve(peer.name());
    ProcessBuilder builder =
        new ProcessBuilder(peer.installation().command())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(peer.environment());
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    PeerProcess started = new PeerProcess(builder.start(), port);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!started.answers(request)) {
      if (System.nanoTime() > end || !started.process.isAlive()) {
        started.close();
        throw new IllegalStateException(peer.name() + " does not answer, see " + log);
      }
      Thread.sleep(200);
    }
    return started;
  }

  int port() {
    return port;
  }

  /** How long processors have worked for it. */
  Duration work() {
    return processes()
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Mebibytes that it has of the machine. */
  long memory() {
    return processes().mapToLong(PeerProcess::kibibytes).sum() >> 10;
  }

  private static long kibibytes(ProcessHandle one) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(one.pid())))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new IllegalStateException("The server is gone", e);
    }
  }

  private Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private boolean answers(byte[] request) {
    try (var connection = new HttpConnection(port)) {
      return connection.exchange(request).status() == 200;
    } catch (IOException e) {
      // It does not listen yet.
      return false;
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    List<ProcessHandle> all = processes().toList();
    all.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
