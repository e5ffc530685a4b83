package org.entente.database;

import java.util.Map;

/**
 * How to reach a database, in the two ways the application does: Flyway by JDBC, all else by the
 * reactive client.
 */
public record DatabaseAddress(
    String jdbcUrl, String reactiveUrl, String username, String password) {

  static DatabaseAddress local(int port, String database, String username, String password) {
    String rest = "postgresql://127.0.0.1:" + port + "/" + database;
    return new DatabaseAddress("jdbc:" + rest, rest, username, password);
  }

  /** The settings that point Quarkus here. */
  public Map<String, String> asSettings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", jdbcUrl,
        "quarkus.datasource.reactive.url", reactiveUrl,
        "quarkus.datasource.username", username,
        "quarkus.datasource.password", password);
  }
}
