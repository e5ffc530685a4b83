import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long an import of all data in ../shared/data takes into a new embedded PostgreSQL, and a
 * second one that finds all unchanged; what processors work for them, and how much memory the
 * application takes; and beside it, how long PostgreSQL takes to do no more than to store the rows
 * that came of it. Arguments are options of its Java virtual machine, beside -Xmx512m.
 */
final class ImportRuns {
  private static final Path DATA = Path.of("../shared/data");
  private static final Pattern FORMAT =
      Pattern.compile("(?m)^\\S+: ([\\d,]+) records in ([\\d.]+) s$");
  private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\(");

  private final Path folder;
  private final List<String> options;
  private final Map<Long, Duration> work = new HashMap<>();
  private long resident;

  private ImportRuns(Path folder, List<String> options) {
    this.folder = folder;
    this.options = options;
  }

  public static void main(String... arguments) throws Exception {
    Path folder = Files.createTempDirectory("entente-imports");
    try {
      for (String run : List.of("first", "second")) {
        new ImportRuns(folder, List.of(arguments)).run(run);
      }
      storeAgain(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void storeAgain(Path folder) throws Exception {
    Path database = folder.resolve("postgresql");
    Map<String, String> settings = Map.of("ENTENTE_DATABASE_DIRECTORY", database.toString());
    try (var _ = PackagedApplication.start(List.of(), settings)) {
      FinishedRows stored =
          FinishedRows.of(
              Database.embedded(database), Files.createDirectory(folder.resolve("rows")));
      System.out.printf(
          "limit: its %,d rows, finished, stored in %.1f s%n", stored.rows(), stored.seconds());
    }
  }

  private void run(String name) throws Exception {
    Path log = folder.resolve(name);
    Path collections = folder.resolve(name + "-gc");
    long began = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command(collections)).redirectErrorStream(true);
    builder
        .environment()
        .put("ENTENTE_DATABASE_DIRECTORY", folder.resolve("postgresql").toString());
    Process process = builder.redirectOutput(log.toFile()).start();
    while (process.isAlive()) {
      observe(process.toHandle());
      Thread.sleep(50);
    }
    double whole = (System.nanoTime() - began) / 1e9;
    String said = Files.readString(log);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(said);
    }
    report(name, said, whole, process.pid(), Files.readString(collections));
  }

  private List<String> command(Path collections) {
    List<String> command =
        new ArrayList<>(List.of(PackagedApplication.program("java"), "-Xmx512m"));
    command.add("-Xlog:gc:file=" + collections);
    command.addAll(options);
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar", "import"));
    for (String format :
        List.of(
            "territories historyatstate-gsh/territories",
            "pocom historyatstate-pocom",
            "office-holders wikidata-officials",
            "travels historyatstate-travels",
            "visits historyatstate-visits",
            "gdelt gdelt-events")) {
      String[] words = format.split(" ");
      command.addAll(List.of(words[0], DATA.resolve(words[1]).toString()));
    }
    return command;
  }

  private void observe(ProcessHandle application) {
    Stream.concat(Stream.of(application), server())
        .forEach(process ->
            process.info().totalCpuDuration().ifPresent(cpu -> work.put(process.pid(), cpu)));
    try (Stream<String> lines =
        Files.lines(Path.of("/proc/%d/status".formatted(application.pid())))) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .forEach(line -> resident = Long.parseLong(line.replaceAll("\\D", "")) >> 10);
    } catch (IOException | RuntimeException _) {
      // It has ended, or this is no Linux.
    }
  }

  private Stream<ProcessHandle> server() {
    try {
      Path pid = folder.resolve("postgresql/data/postmaster.pid");
      long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
      return ProcessHandle.of(server).stream()
          .flatMap(process -> Stream.concat(Stream.of(process), process.children()));
    } catch (IOException | RuntimeException _) {
      return Stream.empty();
    }
  }

  private void report(
      String name, String said, double whole, long application, String collections) {
    List<MatchResult> formats = FORMAT.matcher(said).results().toList();
    int records =
        formats.stream().mapToInt(f -> Integer.parseInt(f.group(1).replace(",", ""))).sum();
    double seconds = formats.stream().mapToDouble(f -> Double.parseDouble(f.group(2))).sum();
    double java = work.remove(application).toMillis() / 1e3;
    double server = work.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
    System.out.printf(
        "%s run: %,d records in %.1f s (%,.0f a second), %.1f s with start and end%n",
        name, records, seconds, records / seconds, whole);
    System.out.printf(
        "  work: Java %.1f s, PostgreSQL %.1f s; resident at most %d MiB, heap at most %d MiB, %d MiB of it after a collection%n",
        java, server, resident, mostHeap(collections, 1), mostHeap(collections, 2));
  }

  /**
   * In MiB.
   *
   * @param group 1 before collections, 2 after them
   */
  private static int mostHeap(String collections, int group) {
    return HEAP.matcher(collections)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(group)))
        .max()
        .orElse(0);
  }
}
