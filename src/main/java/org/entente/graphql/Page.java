package org.entente.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list, in its order.
 *
 * @param rows the rows with their cursors
 * @param hasPrevious whether rows come before these
 * @param hasNext whether rows come after these
 * @param total how many rows the whole list has; null where nobody asked
 */
public record Page<T>(
    List<Row<T>> rows, boolean hasPrevious, boolean hasNext, @Nullable Integer total) {

  /** A record and where it stands in the list. */
  public record Row<T>(T node, Cursor cursor) {}

  /** The records alone. */
  public List<T> nodes() {
    return rows.stream().map(Row::node).toList();
  }

  /** The same page with other cursors. */
  public Page<T> withCursors(Function<T, Cursor> cursor) {
    List<Row<T>> rows =
        this.rows.stream().map(row -> new Row<>(row.node(), cursor.apply(row.node()))).toList();
    return new Page<>(rows, hasPrevious, hasNext, total);
  }

  /** The same page of what is made of its rows. */
  public <R> Page<R> map(Function<T, R> make) {
    List<Row<R>> made =
        rows.stream().map(row -> new Row<>(make.apply(row.node()), row.cursor())).toList();
    return new Page<>(made, hasPrevious, hasNext, total);
  }

  /** A page of what was found beyond the cursor: one row more than asked for if there are more. */
  public static <T> Page<T> of(PageRequest request, List<Row<T>> found, @Nullable Integer total) {
    boolean more = found.size() > request.size();
    List<Row<T>> rows = new ArrayList<>(more ? found.subList(0, request.size()) : found);
    boolean beyondCursor = request.cursor() != null;
    if (request.backwards()) {
      Collections.reverse(rows);
      return new Page<>(rows, more, beyondCursor, total);
    }
    return new Page<>(rows, beyondCursor, more, total);
  }
}
