package org.entente.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;

/**
 * A database of its own with some two hundred thousand records, beside the one of the tests, so
 * that PostgreSQL plans statements as it does where there are many.
 */
final class FilledDatabase implements AutoCloseable {
  private static final String NAME = "entente_filled";

  private final Connection server;
  private final Connection filled;

  private FilledDatabase(Connection server, Connection filled) {
    this.server = server;
    this.filled = filled;
  }

  /** Beside the database of that address. */
  static FilledDatabase beside(String url, String username, String password)
      throws SQLException, IOException {
    Properties user = new Properties();
    user.setProperty("user", username);
    user.setProperty("password", password);
    Connection server = connect(url, user);
    try (Statement statement = server.createStatement()) {
      statement.execute("drop database if exists " + NAME + " with (force)");
      statement.execute("create database " + NAME);
    }
    String own = url.replaceFirst("/[^/?]*(\\?|$)", "/" + NAME + "$1");
    Flyway.configure().dataSource(own, username, password).load().migrate();
    FilledDatabase database = new FilledDatabase(server, connect(own, user));
    database.fill();
    return database;
  }

  private static Connection connect(String url, Properties user) throws SQLException {
    return Objects.requireNonNull(new Driver().connect(url, user));
  }

  private void fill() throws SQLException, IOException {
    try (InputStream sql =
            Objects.requireNonNull(getClass().getResourceAsStream("/plans/fill.sql"));
        Statement statement = filled.createStatement()) {
      statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * How PostgreSQL would run the statement, whatever its parameters.
   *
   * @param setting a setting for it, as {@code enable_seqscan = off}
   */
  Plan plan(String sql, String setting) throws SQLException {
    int parameters = 0;
    while (sql.contains("$" + (parameters + 1))) {
      parameters++;
    }
    String arguments = String.join(", ", Collections.nCopies(parameters, "null"));
    try (Statement statement = filled.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      // Whole tables are tempting here, as they are a hundred times smaller than those meant.
      statement.execute("set random_page_cost = 1.1");
      statement.execute("set " + setting);
      statement.execute("prepare asked as " + sql);
      try (ResultSet plan =
          statement.executeQuery(
              "explain (format json) execute asked"
                  + (parameters == 0 ? "" : "(" + arguments + ")"))) {
        plan.next();
        return Plan.of(plan.getString(1));
      } finally {
        statement.execute("deallocate asked");
        statement.execute("reset all");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    filled.close();
    try (Statement statement = server.createStatement()) {
      statement.execute("drop database " + NAME + " with (force)");
    } finally {
      server.close();
    }
  }
}
