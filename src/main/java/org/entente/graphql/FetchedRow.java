package org.entente.graphql;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a row that one record is read by. What was not fetched reads as null. */
public final class FetchedRow implements Row {
  private final Row row;
  private final FetchedColumns all;
  private final Map<String, Integer> columns;

  private FetchedRow(Row row, FetchedColumns all, Map<String, Integer> columns) {
    this.row = row;
    this.all = all;
    this.columns = columns;
  }

  /** The columns before those of joined records. */
  static FetchedRow of(Row row, FetchedColumns columns) {
    return new FetchedRow(row, columns, columns.own());
  }

  /** The columns of the record that was joined for a field. */
  FetchedRow joined(String field) {
    return new FetchedRow(row, all, all.joined(field));
  }

  @Override
  public String getColumnName(int column) {
    return row.getColumnName(column);
  }

  @Override
  public int getColumnIndex(String name) {
    return columns.getOrDefault(name, row.size());
  }

  @Override
  public @Nullable Object getValue(int column) {
    return column < row.size() ? row.getValue(column) : null;
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public List<Class<?>> types() {
    return row.types();
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
