import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The database of all servers. What some of them need there is in a schema of its own. */
final class PeerDatabase implements AutoCloseable {
  static final int CONNECTIONS = 10;

  /**
   * How all sessions plan: for a database that is in memory, and without helpers, whose work would
   * be in no session.
   */
  static final Map<String, String> PLANNING =
      Map.of("random_page_cost", "1.1", "max_parallel_workers_per_gather", "0");

  /**
   * Who runs on the database shares it, so that the first makes the schema and the last drops it.
   */
  private static final int LOCK = 20_251_125;

  private static final Pattern ADDRESS = Pattern.compile("//([^:/]+)(?::(\\d+))?/([^?]+)");

  private final Database database;
  private final Matcher address;
  private final Connection connection;

  private PeerDatabase(Database database) throws SQLException {
    this.database = database;
    address = ADDRESS.matcher(database.url());
    if (!address.find()) {
      throw new IllegalArgumentException(database.url());
    }
    connection = database.connect();
  }

  static PeerDatabase open(Database database) throws Exception {
    PeerDatabase opened = new PeerDatabase(database);
    boolean alone = opened.is("pg_try_advisory_lock(%d)".formatted(LOCK));
    if (alone) {
      for (String file : List.of("functions.sql", "search.sql", "postgraphile/functions.sql")) {
        opened.run(Files.readString(Peer.SOURCES.resolve(file)));
      }
    }
    opened.run("select pg_advisory_lock_shared(%d)".formatted(LOCK));
    if (alone) {
      opened.run("select pg_advisory_unlock(%d)".formatted(LOCK));
    }
    return opened;
  }

  Connection connection() {
    return connection;
  }

  String host() {
    return address.group(1);
  }

  int port() {
    return address.group(2) == null ? 5432 : Integer.parseInt(address.group(2));
  }

  /**
   * How a server finds it: by the variables of PostgreSQL's own programs, or by Quarkus's.
   *
   * @param port of PostgreSQL, or of what stands before it
   */
  Map<String, String> environment(String application, int port) {
    String pool = Integer.toString(CONNECTIONS);
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", host());
    environment.put("PGPORT", Integer.toString(port));
    environment.put("PGDATABASE", address.group(3));
    environment.put("PGUSER", database.username());
    environment.put("PGPASSWORD", database.password());
    environment.put("PGAPPNAME", application);
    environment.put(
        "PGOPTIONS",
        PLANNING.entrySet().stream()
            .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(" ")));
    environment.put("POOL_SIZE", pool);
    String url = "jdbc:postgresql://%s:%d/%s".formatted(host(), port, address.group(3));
    environment.putAll(new Database(url, database.username(), database.password()).settings());
    environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", pool);
    return environment;
  }

  /** How long processors have worked in the sessions of that application. */
  Duration work(String application) throws SQLException {
    List<Long> sessions = new ArrayList<>();
    try (var statement =
        connection.prepareStatement(
            """
            select pid from pg_stat_activity
            where application_name = ? and datname = current_database()\
            """)) {
      statement.setString(1, application);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          sessions.add(rows.getLong(1));
        }
      }
    }
    return sessions.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private boolean is(String condition) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select " + condition)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    run("select pg_advisory_unlock_shared(%d)".formatted(LOCK));
    if (is("pg_try_advisory_lock(%d)".formatted(LOCK))) {
      run("drop schema peers cascade");
    }
    connection.close();
  }
}
