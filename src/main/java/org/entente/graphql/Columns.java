package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns that hold constants, flags and arrays. Those that no field of the operation reads
 * are not fetched.
 */
public final class Columns {

  private Columns() {}

  /** The constant of that name. */
  @SuppressWarnings("NullAway") // It is null only where nobody asks for it.
  public static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
    return optional(row, column, type);
  }

  /** The constant of that name, or null where the column holds nothing. */
  public static <E extends Enum<E>> @Nullable E optional(Row row, String column, Class<E> type) {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** The number in a column; 0 where it is not fetched. */
  public static int number(Row row, String column) {
    Integer number = row.getInteger(column);
    return number == null ? 0 : number;
  }

  /** Whether a column holds true; false also where it is not fetched. */
  public static boolean isSet(Row row, String column) {
    return Boolean.TRUE.equals(row.getBoolean(column));
  }

  /** The numbers of an array. */
  public static List<Long> numbers(Row row, String column) {
    Long[] numbers = row.getArrayOfLongs(column);
    return numbers == null ? List.of() : List.of(numbers);
  }

  /** The texts of an array. */
  public static List<String> texts(Row row, String column) {
    String[] texts = row.getArrayOfStrings(column);
    return texts == null ? List.of() : List.of(texts);
  }
}
