import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long it takes from the start of the process to the first answer, on a PostgreSQL
 * that runs, and what memory the process has after ten thousand answers: of the Java virtual
 * machine, the same with the AOT cache, and the native image, as far as they have been built. Each
 * has its turn in each round.
 */
final class Starting {
  private static final Path FOLDER = Path.of("target/quarkus-app");
  private static final String CACHE = "app.aot";
  private static final String HEAP = "-Xmx512m";

  /** As operations.md says. */
  private static final List<String> FAST =
      List.of(
          HEAP,
          "-XX:+UseSerialGC",
          "-Xmn64m",
          "-XX:Tier0InvokeNotifyFreqLog=10",
          "-XX:Tier2InvokeNotifyFreqLog=16",
          "-XX:Tier2BackedgeNotifyFreqLog=20",
          "-XX:AOTCache=" + CACHE);

  /** Of one start: seconds until the first answer and of work until then; mebibytes. */
  private record Figures(double answered, double work, long resident) {}

  private Starting() {}

  public static void main(String... arguments) throws Exception {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    if (Database.isConfigured()) {
      run(times, Map.of());
      return;
    }
    // The embedded PostgreSQL runs as long as its application does, which does nothing else.
    try (var application = PackagedApplication.start(List.of(HEAP), Map.of())) {
      run(times, Database.of(application).settings());
    }
  }

  private static void run(int times, Map<String, String> settings) throws Exception {
    Map<String, List<String>> ways = ways();
    Map<String, List<Figures>> all = new LinkedHashMap<>();
    // The first round is warm-up, of the database and the machine.
    for (int round = 0; round <= times; round++) {
      for (String way : ways.keySet()) {
        Figures figures = start(ways.get(way), settings, round == times);
        System.out.printf("round %d  %-10s %6.2f s%n", round, way, figures.answered);
        if (round > 0) {
          all.computeIfAbsent(way, _ -> new ArrayList<>()).add(figures);
        }
      }
    }
    report(times, all);
  }

  /** The commands by what they are called, to be run in the folder of the packaged application. */
  private static Map<String, List<String>> ways() throws IOException {
    String java = PackagedApplication.program("java");
    Map<String, List<String>> ways = new LinkedHashMap<>();
    ways.put("java -jar", List.of(java, HEAP, "-jar", "quarkus-run.jar"));
    if (Files.exists(FOLDER.resolve(CACHE))) {
      List<String> command = new ArrayList<>(List.of(java));
      command.addAll(FAST);
      command.addAll(List.of("-jar", "quarkus-run.jar"));
      ways.put("AOT cache", command);
    }
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      built
          .filter(file -> file.toString().endsWith("-runner"))
          .forEach(file -> ways.put("native", List.of(file.toAbsolutePath().toString())));
    }
    return ways;
  }

  private static Figures start(List<String> command, Map<String, String> settings, boolean last)
      throws Exception {
    try (var application = new StartedApplication(command, FOLDER, settings)) {
      double answered = application.awaitFirstAnswer();
      double work = application.work();
      if (last) {
        application.answerTenThousand();
      }
      return new Figures(answered, work, application.resident());
    }
  }

  private static void report(int times, Map<String, List<Figures>> all) {
    System.out.printf(
        "%n%d processors, medians of %d starts%n%-10s %16s %14s %22s %22s%n",
        Runtime.getRuntime().availableProcessors(),
        times,
        "",
        "first answer, s",
        "s of work",
        "MiB then",
        "MiB after 10,000");
    all.forEach((way, starts) -> {
      List<Double> answered = starts.stream().map(Figures::answered).sorted().toList();
      List<Double> work = starts.stream().map(Figures::work).sorted().toList();
      System.out.printf(
          "%-10s %16.2f %14.2f %22s %22d%n",
          way,
          answered.get(times / 2),
          work.get(times / 2),
          times > 1 ? starts.getFirst().resident : "-",
          starts.getLast().resident);
    });
  }
}
