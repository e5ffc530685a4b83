import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, by COPY. */
final class CopiedTable implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(BUFFER + 1_000);

  /**
   * @param target the table with the columns in parentheses
   */
  CopiedTable(Connection connection, String target) throws SQLException {
    copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
  }

  /** Adds a row; null stands for null. */
  void row(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t");
      append(values[i]);
    }
    rows.append('\n');
    if (rows.length() > BUFFER) {
      flush();
    }
  }

  private void append(Object value) {
    if (value == null) {
      rows.append("\\N");
    } else {
      String text = value.toString();
      if (text.indexOf('\\') >= 0 || text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("Not made for such text: " + text);
      }
      rows.append(text);
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = rows.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }

  @Override
  public void close() throws SQLException {
    flush();
    copy.endCopy();
  }

  /** What writes the rows of a table. */
  @FunctionalInterface
  interface Rows {
    void write(CopiedTable table) throws SQLException, IOException;
  }

  static void fill(Connection connection, String target, Rows rows)
      throws SQLException, IOException {
    try (var table = new CopiedTable(connection, target)) {
      rows.write(table);
    }
  }
}
