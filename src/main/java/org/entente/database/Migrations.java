package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema up to date, over a connection that is closed again. */
@ApplicationScoped
class Migrations {

  private static final int OLDEST_SERVER = 15;
  private static final int PATIENCE_IN_SECONDS = 5;

  private final Flyway flyway;
  private final String url;
  private final Optional<String> username;
  private final Optional<String> password;

  Migrations(
      Flyway flyway,
      @ConfigProperty(name = ConfiguredDatabase.JDBC_URL) String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.flyway = flyway;
    this.url = url;
    this.username = username;
    this.password = password;
  }

  /**
   * Applies what is missing and says what the database then is.
   *
   * @throws DatabaseUnavailable if there is no database, an old one, or a migration fails
   */
  String apply() {
    String server = requireServer();
    try {
      int applied = flyway.migrate().migrationsExecuted;
      var current = flyway.info().current();
      String version =
          current == null || current.getVersion() == null
              ? "none"
              : current.getVersion().toString();
      return "PostgreSQL %s, schema version %s (%d migrations applied now)"
          .formatted(server, version, applied);
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(
          "The database %s could not be migrated: %s".formatted(where(), Words.of(e)), e);
    }
  }

  /** Asks without the pool, whose errors do not say why a connection failed. */
  private String requireServer() {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement("SHOW server_version");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      String version = rows.getString(1).replaceFirst(" .*", "");
      requireSupported(connection.getMetaData().getDatabaseMajorVersion(), version);
      return version;
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "The database %s cannot be used: %s".formatted(where(), Words.of(e)), e);
    }
  }

  void requireSupported(int majorVersion, String version) {
    if (majorVersion < OLDEST_SERVER) {
      throw new DatabaseUnavailable(
          "The database %s is PostgreSQL %s; Entente needs %d or later."
              .formatted(where(), version, OLDEST_SERVER));
    }
  }

  private Connection connect() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    username.ifPresent(source::setUser);
    password.ifPresent(source::setPassword);
    source.setLoginTimeout(PATIENCE_IN_SECONDS);
    return source.getConnection();
  }

  private String where() {
    return ConfiguredDatabase.withoutSecrets(url).replaceFirst("^jdbc:", "");
  }
}
