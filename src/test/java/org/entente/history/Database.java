package org.entente.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Changes the record as anybody with a connection to the database can. */
final class Database {
  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  /** Runs the statements in one transaction. */
  void commit(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }
}
