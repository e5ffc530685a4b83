package org.entente.graphql;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The columns of a row from one on, by which a joined record is read. */
final class RestOfRow implements Row {
  private final Row row;
  private final int first;

  /**
   * @param first the number of the column that is the first here
   */
  RestOfRow(Row row, int first) {
    this.row = row;
    this.first = first;
  }

  @Override
  public String getColumnName(int column) {
    return row.getColumnName(first + column);
  }

  @Override
  public int getColumnIndex(String name) {
    for (int i = 0; i < size(); i++) {
      if (name.equals(getColumnName(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Object getValue(int column) {
    return row.getValue(first + column);
  }

  @Override
  public int size() {
    return row.size() - first;
  }

  @Override
  public List<Class<?>> types() {
    return row.types().subList(first, row.size());
  }

  @Override
  public Tuple addValue(Object value) {
    throw new UnsupportedOperationException("A row that was read stays as it is");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("A row that was read stays as it is");
  }
}
