import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of an application: a configured one, or the embedded one of its folder. */
record Database(String url, String username, String password) {
  private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

  static boolean isConfigured() {
    return System.getenv(URL) != null;
  }

  static Database of(PackagedApplication application) throws Exception {
    return isConfigured() ? at(System.getenv(URL)) : embedded(application.database());
  }

  /** Another database of the server that is configured. */
  static Database configured(String name) {
    return at(System.getenv(URL).replaceFirst("/[^/?]+(?=\\?|$)", "/" + name));
  }

  private static Database at(String url) {
    return new Database(
        url,
        System.getenv("QUARKUS_DATASOURCE_USERNAME"),
        System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
  }

  static Database embedded(Path folder) throws Exception {
    String port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3);
    return new Database(
        "jdbc:postgresql://127.0.0.1:%s/entente".formatted(port),
        "entente",
        Files.readString(folder.resolve("password")).strip());
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  /** The settings of another application on the same database. */
  Map<String, String> settings() {
    return Map.of(
        URL, url, "QUARKUS_DATASOURCE_USERNAME", username, "QUARKUS_DATASOURCE_PASSWORD", password);
  }
}
