package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns that hold constants and arrays. */
public final class Columns {

  private Columns() {}

  /** The constant of that name. */
  public static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
    return Enum.valueOf(type, row.getString(column));
  }

  /** The constant of that name, or null where the column holds nothing. */
  public static <E extends Enum<E>> @Nullable E optional(Row row, String column, Class<E> type) {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
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
