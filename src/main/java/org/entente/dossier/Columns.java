package org.entente.dossier;

import java.util.Locale;

/** The database's columns of the fields of a dossier. */
final class Columns {
  private Columns() {}

  /** The column of a field: {@code full_name} of {@code fullName}. */
  static String of(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
