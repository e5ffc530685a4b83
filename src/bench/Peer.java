import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server that is compared with others.
 *
 * @param name on the command line
 * @param title in the report
 * @param operations the folder with its operations
 * @param installation makes what is missing of it, and tells the command that starts it
 * @param environment for it, beside the variables that all have
 * @param draws how many different requests it gets for each operation
 */
record Peer(
    String name,
    String title,
    Path operations,
    Installation installation,
    Map<String, String> environment,
    int draws) {

  /** May take a minute. */
  interface Installation {
    List<String> command() throws Exception;
  }

  static final Path SOURCES = Path.of("src/bench/peers");

  /** So many that no cache of answers helps, for those that have one. */
  private static final int MANY = 20_000;

  /** So few that a cache of answers soon has them. */
  private static final int FEW = 50;

  private static final String LIMIT = "limit";

  /**
   * Those that run unless others are named; the first one's answers are what the others' are
   * compared with.
   */
  static List<Peer> all() throws IOException {
    List<Peer> all = new ArrayList<>();
    all.add(entente());
    for (Path binary : nativeBinaries()) {
      all.add(entente("entente-native", "Entente, native", List.of(binary.toString()), "0", MANY));
    }
    all.add(entente("entente-cached", "Entente, from its cache", onJvm(), "64M", FEW));
    all.add(
        new Peer(
            LIMIT,
            "The limit",
            SOURCES.resolve(LIMIT),
            () ->
                List.of(
                    PackagedApplication.program("java"),
                    "-cp",
                    "target/quarkus-app/lib/main/*",
                    "src/bench/peers/limit/Limit.java",
                    "src/bench/peers/limit"),
            Map.of(),
            MANY));
    all.add(onNode("postgraphile", "PostGraphile", SOURCES.resolve("postgraphile"), 1));
    all.add(onNode("mercurius", "Mercurius", SOURCES.resolve("entente"), 1));
    all.add(
        new Peer(
            "spring",
            "Spring for GraphQL",
            SOURCES.resolve("entente"),
            () -> PeerInstallation.maven("spring"),
            Map.of(),
            MANY));
    return all;
  }

  /** Entente on the JVM, without its cache. */
  static Peer entente() {
    return entente("entente", "Entente", onJvm(), "0", MANY);
  }

  /**
   * Those that only run if they are named: as many processes of Node.js as there are processors.
   */
  static List<Peer> clusters() {
    int processors = Runtime.getRuntime().availableProcessors();
    return List.of(
        onNode("postgraphile", "PostGraphile", SOURCES.resolve("postgraphile"), processors),
        onNode("mercurius", "Mercurius", SOURCES.resolve("entente"), processors));
  }

  private static List<String> onJvm() {
    return List.of(
        PackagedApplication.program("java"), "-jar", "target/quarkus-app/quarkus-run.jar");
  }

  private static Peer entente(
      String name, String title, List<String> program, String cache, int draws) {
    List<String> command = new ArrayList<>(program);
    // Settings of these names cannot be variables.
    Map<String, String> properties = new TreeMap<>(PeerDatabase.PLANNING);
    properties.put("application_name", name);
    properties.forEach((property, value) ->
        command.add(
            1,
            "-Dquarkus.datasource.reactive.additional-properties.%s=%s"
                .formatted(property, value)));
    return new Peer(
        name,
        title,
        SOURCES.resolve("entente"),
        () -> command,
        Map.of("ENTENTE_CACHE_SIZE", cache, "ENTENTE_DOSSIERS_LOAD_SAMPLE", "false"),
        draws);
  }

  private static Peer onNode(String name, String title, Path operations, int processes) {
    return new Peer(
        name + (processes == 1 ? "" : "-cluster"),
        title + (processes == 1 ? "" : ", " + processes + " processes"),
        operations,
        () -> PeerInstallation.node(name),
        Map.of("NODE_ENV", "production", "PROCESSES", Integer.toString(processes)),
        MANY);
  }

  private static List<Path> nativeBinaries() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "*-runner")) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      return found;
    }
  }

  /** The same, called otherwise in the report. */
  Peer titled(String other) {
    return new Peer(name, other, operations, installation, environment, draws);
  }

  /** The same, as it is installed now. */
  Peer installed() throws Exception {
    List<String> command = installation.command();
    return new Peer(name, title, operations, () -> command, environment, draws);
  }

  /** The bytes of a request; the limit knows no GraphQL, and takes the operation's name. */
  byte[] request(PeerOperation operation, JsonObject variables) throws IOException {
    JsonObject body =
        name.equals(LIMIT)
            ? JsonObject.of("operationName", operation.file())
            : JsonObject.of("query", Files.readString(document(operation)));
    return HttpConnection.post(body.put("variables", variables).encode());
  }

  private Path document(PeerOperation operation) {
    return operations.resolve(operation.file() + ".graphql");
  }

  boolean keepsAnswers() {
    return draws == FEW;
  }

  /** Whether it has the operation at all. */
  boolean has(PeerOperation operation) {
    return name.equals(LIMIT) || Files.exists(document(operation));
  }
}
