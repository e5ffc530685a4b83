import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a database with so many meetings, and all else in proportion: {@code src/bench/run Generate
 * 100000 7} for a hundred thousand with the seed 7. The same seed gives the same records. {@code
 * Generate 10000 1 1000000} makes ten thousand of the officials, countries and issues of a million,
 * so that databases of different sizes can be compared which differ in nothing else.
 *
 * <p>The database is the application's own: the one of QUARKUS_DATASOURCE_JDBC_URL with _USERNAME
 * and _PASSWORD, or else an embedded one in ENTENTE_DATABASE_DIRECTORY. The application migrates it
 * and loads the countries, and is stopped at the end; it may hold no meetings.
 */
final class Generate {
  private Generate() {}

  public static void main(String... arguments) throws Exception {
    int meetings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    int world = arguments.length > 2 ? Integer.parseInt(arguments[2]) : meetings;
    var volume = new Volume(meetings, world);
    long began = System.nanoTime();
    try (var application = PackagedApplication.start(List.of(), settings());
        Connection connection = Database.of(application).connect()) {
      Generation.run(connection, volume, seed, false);
    }
    System.out.printf(
        "%,d meetings with seed %d in %.0f s%n",
        volume.meetings(), seed, (System.nanoTime() - began) / 1e9);
  }

  /** Of an application on that database. */
  static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("ENTENTE_DOSSIERS_LOAD_SAMPLE", "false");
    if (!Database.isConfigured()) {
      settings.put(
          "ENTENTE_DATABASE_DIRECTORY",
          Optional.ofNullable(System.getenv("ENTENTE_DATABASE_DIRECTORY"))
              .orElse(Path.of("data", "postgresql").toString()));
    }
    return settings;
  }
}
