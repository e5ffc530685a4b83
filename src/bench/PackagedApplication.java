import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process of its own, whose files are in a folder of its own. */
final class PackagedApplication implements AutoCloseable {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path folder;
  private final Path database;
  private final int port;
  private final Thread stopAtExit = new Thread(this::stop);

  private PackagedApplication(Process process, Path folder, Path database, int port) {
    this.process = process;
    this.folder = folder;
    this.database = database;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Returns once it is ready; on the embedded PostgreSQL unless the settings name another one.
   *
   * @param options of the Java virtual machine
   * @param settings environment variables
   */
  static PackagedApplication start(List<String> options, Map<String, String> settings)
      throws Exception {
    Path folder = Files.createTempDirectory("entente");
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(program("java")));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("ENTENTE_DATABASE_DIRECTORY", folder.resolve("postgresql").toString());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.putAll(settings);
    Path database = Path.of(environment.get("ENTENTE_DATABASE_DIRECTORY"));
    var application = new PackagedApplication(builder.start(), folder, database, port);
    application.awaitReady();
    return application;
  }

  /** Of the Java installation that this runs on. */
  static String program(String name) {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Where its own PostgreSQL is. */
  Path database() {
    return database;
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** A port of this machine that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:%d/q/health/ready".formatted(port)))
              .timeout(Duration.ofSeconds(5))
              .build();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException _) {
          // It does not listen yet.
        }
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("The application is not ready:\n" + log());
  }

  /** Stops it, and its PostgreSQL with it, and removes its files. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    process.destroy();
    try (Stream<Path> files = process.waitFor(30, TimeUnit.SECONDS) ? Files.walk(folder) : null) {
      if (files == null) {
        process.destroyForcibly();
        System.err.println("The application did not stop; its files stay in " + folder);
      } else {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (InterruptedException | IOException e) {
      System.err.println("The application's files stay in " + folder + ": " + e);
    }
  }
}
