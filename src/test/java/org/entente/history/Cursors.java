package org.entente.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Places in the change feed. */
final class Cursors {
  private final DataSource source;

  Cursors(DataSource source) {
    this.source = source;
  }

  /** After the last change that is visible now. */
  String last() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.id, v.token from change c join revision v on v.id = c.revision_id \
                order by c.id desc limit 1\
                """)) {
      rows.next();
      return new FeedCursor(rows.getLong(1), rows.getString(2).substring(0, 8))
          .asCursor()
          .toString();
    }
  }
}
