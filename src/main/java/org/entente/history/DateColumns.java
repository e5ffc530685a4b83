package org.entente.history;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;
import org.jspecify.annotations.Nullable;

/** The four columns of a date, as one text. */
final class DateColumns {

  private DateColumns() {}

  /** Whether the column is one of the three that say more of a date. */
  static boolean isPart(JsonObject columns, String column) {
    int end = column.lastIndexOf('_');
    return end > 0
        && column.matches(".*_(earliest|latest|words)")
        && columns.containsKey(column.substring(0, end) + "_edtf");
  }

  /**
   * The date's EDTF, and in parentheses what it says beyond that: {@code 2023-11 (mid-November
   * 2023; 2023-11-11 to 2023-11-20)}.
   */
  static Optional<String> text(JsonObject columns, String name) {
    String edtf = columns.getString(name + "_edtf");
    if (edtf == null) {
      return Optional.empty();
    }
    String span =
        columns.getString(name + "_earliest") + " to " + columns.getString(name + "_latest");
    String words = columns.getString(name + "_words");
    String more =
        String.join("; ", words == null ? "" : words, span.equals(usualSpan(edtf)) ? "" : span)
            .replaceAll("^; |; $", "");
    return Optional.of(more.isEmpty() ? edtf : "%s (%s)".formatted(edtf, more));
  }

  private static @Nullable String usualSpan(String edtf) {
    try {
      EdtfDate date = EdtfDate.parse(edtf);
      return date.earliest() + " to " + date.latest();
    } catch (EdtfException _) {
      return null;
    }
  }
}
