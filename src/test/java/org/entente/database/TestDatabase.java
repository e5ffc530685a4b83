package org.entente.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every {@code @QuarkusTest} a PostgreSQL with an empty database, started before the first
 * test and stopped after the last; registered in META-INF/services, so that no test names it.
 *
 * <p>The environment variable ENTENTE_TEST_JDBC_URL, with _USERNAME and _PASSWORD in place of _URL,
 * points the tests to an external one instead, whose database must be empty.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private static final String EXTERNAL = "ENTENTE_TEST_JDBC_";
  private static final PostgresPlace PLACE =
      PostgresPlace.throwaway(Path.of("target/test-database"), Path.of("target/test-postgresql"));

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    String url = System.getenv(EXTERNAL + "URL");
    if (url != null) {
      String username = System.getenv().getOrDefault(EXTERNAL + "USERNAME", "entente");
      String password = System.getenv().getOrDefault(EXTERNAL + "PASSWORD", "");
      return new DatabaseAddress(url, ConfiguredDatabase.reactiveUrl(url), username, password)
          .asSettings();
    }
    // A fixed place: a killed test run's server is stopped by the next one.
    EmbeddedPostgres started = EmbeddedPostgres.start(PLACE);
    postgres = started;
    empty(started.address());
    return started.address().asSettings();
  }

  @Override
  public void stop() {
    EmbeddedPostgres started = postgres;
    if (started != null) {
      started.close();
    }
  }

  /** Cheaper than a new cluster. */
  private static void empty(DatabaseAddress address) {
    String maintenance = address.jdbcUrl().replaceFirst("/[^/]*$", "/postgres");
    try (Connection connection =
            DriverManager.getConnection(maintenance, address.username(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS entente WITH (FORCE)");
      statement.execute("CREATE DATABASE entente");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
