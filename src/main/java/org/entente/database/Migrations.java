package org.entente.database;

import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema up to date, over connections that are closed again. Flyway and JDBC are made
 * only where there is something for them to do: making them takes longer than looking.
 */
@ApplicationScoped
class Migrations {

  /** Setting of the address, which {@link DatabaseChoice} makes of what is configured. */
  static final String URL = "entente.database.jdbc-url";

  static final int OLDEST_SERVER = 15;

  private static final int PATIENCE_IN_SECONDS = 5;

  private final Pool pool;
  private final String url;
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final MigrationFiles files = new MigrationFiles();

  Migrations(
      Pool pool,
      @ConfigProperty(name = URL) String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.pool = pool;
    this.url = url;
    database.setUrl(url);
    username.ifPresent(database::setUser);
    password.ifPresent(database::setPassword);
    database.setLoginTimeout(PATIENCE_IN_SECONDS);
  }

  /**
   * Applies what is missing and says what the database then is. Blocks.
   *
   * @throws DatabaseUnavailable if there is no database, an old one, or a migration fails
   */
  String apply() {
    return current().orElseGet(this::appliedNow);
  }

  private Optional<String> current() {
    try {
      return files
          .current(pool)
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("The application stops.", e);
    }
  }

  private String appliedNow() {
    try (Connection connection = connect()) {
      String server = connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
      requireSupported(connection.getMetaData().getDatabaseMajorVersion(), server);
      return described(server, migrate());
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "The database %s cannot be used: %s".formatted(where(), Words.of(e)), e);
    }
  }

  static String described(String server, String schema) {
    return "PostgreSQL %s, schema version %s".formatted(server, schema);
  }

  Connection connect() throws SQLException {
    return database.getConnection();
  }

  private String migrate() {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .resourceProvider(files.provider())
            .javaMigrationClassProvider(List::of)
            .cleanDisabled(true)
            .load();
    try {
      int applied = flyway.migrate().migrationsExecuted;
      var current = flyway.info().current();
      String version =
          current == null || current.getVersion() == null
              ? "none"
              : current.getVersion().toString();
      return "%s (%d migrations applied now)".formatted(version, applied);
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(
          "The database %s could not be migrated: %s".formatted(where(), Words.of(e)), e);
    }
  }

  void requireSupported(int majorVersion, String version) {
    if (majorVersion < OLDEST_SERVER) {
      throw new DatabaseUnavailable(
          "The database %s is PostgreSQL %s; Entente needs %d or later."
              .formatted(where(), version, OLDEST_SERVER));
    }
  }

  private String where() {
    return ConfiguredDatabase.withoutSecrets(url).replaceFirst("^jdbc:", "");
  }
}
