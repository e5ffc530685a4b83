package peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs statements. */
@Component
class Rows {
  private final JdbcClient database;

  Rows(JdbcClient database) {
    this.database = database;
  }

  interface Reader<T> {
    T read(ResultSet row, int index) throws SQLException;
  }

  <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    return database.sql(sql).params(parameters).query(reader::read).list();
  }

  /** Null if there is none. */
  <T> T first(String sql, Reader<T> reader, Object... parameters) {
    List<T> found = list(sql, reader, parameters);
    return found.isEmpty() ? null : found.getFirst();
  }

  /**
   * The rows of each parent, in the parents' order.
   *
   * @param sql its first parameter is the array of their ids
   * @param owner the column that tells whose a row is
   */
  <P, T> List<List<T>> lists(
      String sql, List<P> parents, ToLongFunction<P> id, String owner, Reader<T> reader) {
    Map<Long, List<T>> found = new HashMap<>();
    parents.forEach(parent -> found.put(id.applyAsLong(parent), new ArrayList<>()));
    list(
        sql,
        (row, index) -> found.get(row.getLong(owner)).add(reader.read(row, index)),
        (Object) found.keySet().toArray(Long[]::new));
    return parents.stream().map(parent -> found.get(id.applyAsLong(parent))).toList();
  }
}
