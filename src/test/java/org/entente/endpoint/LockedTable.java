package org.entente.endpoint;

import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Has every statement that reads the issues wait until it is closed. */
final class LockedTable implements AutoCloseable {
  /** A request that then waits; each one is another, so that none is in the cache. */
  private static int asked;

  private final Connection locking;
  private final Connection looking;

  LockedTable(DataSource database) throws SQLException {
    this.locking = database.getConnection();
    this.looking = database.getConnection();
    locking.setAutoCommit(false);
    try (Statement statement = locking.createStatement()) {
      statement.execute("lock table issue in access exclusive mode");
    }
  }

  static synchronized String document() {
    return "{ issues(first: 1) { nodes { slug } } } # " + asked++;
  }

  /** How many statements wait. */
  int waiting() {
    try (Statement statement = looking.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from pg_locks where relation = 'issue'::regclass and not granted")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void awaitWaiting(int statements) {
    within(LONG, () -> waiting() == statements);
  }

  @Override
  public void close() throws SQLException {
    locking.rollback();
    locking.setAutoCommit(true);
    locking.close();
    looking.close();
  }
}
