package org.entente.graphql;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for: {@code size} rows, forwards after a cursor or backwards
 * before one.
 *
 * @param size from 0 to {@link #MOST}
 * @param backwards whether the rows are the last ones before the cursor, not the first after it
 * @param cursor where to go on; null for the list's beginning (or end)
 */
public record PageRequest(int size, boolean backwards, @Nullable Cursor cursor) {
  /** The size of a page for which nothing is said. */
  public static final int USUAL = 20;

  /** The largest page. */
  public static final int MOST = 100;

  /**
   * Reads Relay's four arguments.
   *
   * @param ordering the list's, which its cursors must be of
   * @throws RequestException naming the argument that is out of range or stands against another
   */
  public static PageRequest of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      Ordering ordering) {
    if (first != null && last != null) {
      throw RequestException.badInput("last", "Use either first or last, not both.");
    }
    boolean backwards = last != null || (first == null && before != null);
    if (backwards && after != null) {
      throw RequestException.badInput("after", "after goes with first, before goes with last.");
    }
    if (!backwards && before != null) {
      throw RequestException.badInput("before", "before goes with last, after goes with first.");
    }
    return backwards
        ? new PageRequest(size(last, "last"), true, cursor(before, "before", ordering))
        : new PageRequest(size(first, "first"), false, cursor(after, "after", ordering));
  }

  /** Of a list that is read forwards only. */
  public static PageRequest after(int size, @Nullable Cursor cursor) {
    return new PageRequest(size, false, cursor);
  }

  /**
   * How many rows are asked for.
   *
   * @throws RequestException if it is out of range
   */
  public static int size(@Nullable Integer asked, String argument) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 0 || asked > MOST) {
      throw RequestException.badInput(
          argument, "%s is %d; it may be 0 to %d.".formatted(argument, asked, MOST));
    }
    return asked;
  }

  private static @Nullable Cursor cursor(
      @Nullable String text, String argument, Ordering ordering) {
    return text == null ? null : Cursor.parse(text, argument, ordering);
  }
}
