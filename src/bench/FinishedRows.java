import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that storing a database's rows takes: they are copied as they are into the same tables
 * with their indexes, by one COPY for each table in one transaction, while no constraint of
 * reference is checked and no trigger fires. Whoever makes these rows cannot be faster.
 */
record FinishedRows(long rows, double seconds) {
  private static final String TABLES =
      """
      select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^flyway'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname
      """;

  /**
   * Takes all rows out of their tables, and stores them again.
   *
   * @param folder for the rows meanwhile, which is empty
   */
  static FinishedRows of(Database database, Path folder) throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      Map<String, String> tables = tables(statement);
      for (var table : tables.entrySet()) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(table.getKey()))) {
          copies.copyOut(copy(table) + "to stdout (format binary)", out);
        }
      }
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute("truncate " + String.join(", ", tables.keySet()));
      connection.commit();
      long began = System.nanoTime();
      long rows = 0;
      for (var table : tables.entrySet()) {
        try (InputStream in = Files.newInputStream(folder.resolve(table.getKey()))) {
          rows += copies.copyIn(copy(table) + "from stdin (format binary)", in);
        }
      }
      connection.commit();
      return new FinishedRows(rows, (System.nanoTime() - began) / 1e9);
    }
  }

  private static Map<String, String> tables(Statement statement) throws SQLException {
    Map<String, String> tables = new LinkedHashMap<>();
    try (ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        tables.put(found.getString(1), found.getString(2));
      }
    }
    return tables;
  }

  private static String copy(Map.Entry<String, String> table) {
    return "copy %s (%s) ".formatted(table.getKey(), table.getValue());
  }
}
