package org.entente.graphql;

import io.vertx.sqlclient.Row;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Reads the four columns of an EDTF date, whose names begin alike. */
public final class StoredDates {

  private StoredDates() {}

  /** The date of {@code <name>_edtf}, {@code <name>_earliest} and so on. */
  public static EdtfDate date(Row row, String name) {
    return new EdtfDate(
        row.getString(name + "_edtf"),
        row.getLocalDate(name + "_earliest"),
        row.getLocalDate(name + "_latest"),
        row.getString(name + "_words"));
  }

  /** As {@link #date}, of columns that may hold nothing. */
  public static @Nullable EdtfDate optional(Row row, String name) {
    return row.getString(name + "_edtf") == null ? null : date(row, name);
  }
}
