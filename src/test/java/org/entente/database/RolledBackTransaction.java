package org.entente.database;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test by SQL in a transaction: what it does not commit itself does not stay. */
abstract class RolledBackTransaction {
  @Inject DataSource dataSource;

  Connection connection;

  @BeforeEach
  final void begin() throws SQLException {
    connection = dataSource.getConnection();
    connection.setAutoCommit(false);
  }

  @AfterEach
  final void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  final void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  final long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  final String text(String sql) throws SQLException {
    return texts(sql).getFirst();
  }

  /** The first column of the rows. */
  final List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
