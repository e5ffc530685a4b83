package org.entente.graphql;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * How a list is ordered: by one column, and by the id among rows that are equal in it.
 *
 * @param name the ordering's name, which cursors carry
 * @param column the SQL expression; never null, so that no row falls out of a page
 * @param type what the column holds
 * @param descending whether the greatest comes first
 */
public record Ordering(String name, String column, Type type, boolean descending) {

  /** What a column that orders holds. */
  public enum Type {
    DATE,
    TEXT,
    NUMBER
  }

  /** By a column of dates. */
  public static Ordering byDate(String name, String column, OrderDirection direction) {
    return new Ordering(name, column, Type.DATE, direction == OrderDirection.DESC);
  }

  /** By a column of text. */
  public static Ordering byText(String name, String column, OrderDirection direction) {
    return new Ordering(name, column, Type.TEXT, direction == OrderDirection.DESC);
  }

  /** By a column of whole numbers. */
  public static Ordering byNumber(String name, String column, OrderDirection direction) {
    return new Ordering(name, column, Type.NUMBER, direction == OrderDirection.DESC);
  }

  String direction(boolean backwards) {
    return descending != backwards ? "desc" : "asc";
  }

  String beyond(boolean backwards) {
    return descending != backwards ? "<" : ">";
  }

  /**
   * Reads a cursor's value.
   *
   * @throws DateTimeParseException if it should be a date and is none
   * @throws NumberFormatException if it should be a number and is none
   */
  Object parse(String value) {
    return switch (type) {
      case DATE -> LocalDate.parse(value);
      case TEXT -> value;
      case NUMBER -> Long.parseLong(value);
    };
  }
}
