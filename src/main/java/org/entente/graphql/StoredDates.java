package org.entente.graphql;

import io.vertx.sqlclient.Row;
import java.util.stream.Stream;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Reads the four columns of an EDTF date, whose names begin alike. */
public final class StoredDates {

  private StoredDates() {}

  /** The names of the columns. */
  static Stream<String> columns(String name) {
    return Stream.of("_edtf", "_earliest", "_latest", "_words").map(name::concat);
  }

  /** The date of {@code <name>_edtf}, {@code <name>_earliest} and so on. */
  @SuppressWarnings("NullAway") // It is null only where nobody asks for it.
  public static EdtfDate date(Row row, String name) {
    return optional(row, name);
  }

  /** As {@link #date}, of columns that may hold nothing. */
  public static @Nullable EdtfDate optional(Row row, String name) {
    String edtf = row.getString(name + "_edtf");
    return edtf == null
        ? null
        : new EdtfDate(
            edtf,
            row.getLocalDate(name + "_earliest"),
            row.getLocalDate(name + "_latest"),
            row.getString(name + "_words"));
  }
}
