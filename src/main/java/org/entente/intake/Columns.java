package org.entente.intake;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.entente.shared.EdtfDate;

/** The database's columns of the fields of a dossier. */
final class Columns {
  private Columns() {}

  /** The column of a field: {@code full_name} of {@code fullName}. */
  static String of(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Puts the four columns of a date. */
  static void put(JsonObject row, String column, EdtfDate date) {
    row.put(column + "_edtf", date.edtf())
        .put(column + "_earliest", date.earliest().toString())
        .put(column + "_latest", date.latest().toString());
    Optional.ofNullable(date.words()).ifPresent(words -> row.put(column + "_words", words));
  }
}
