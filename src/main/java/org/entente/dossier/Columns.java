package org.entente.dossier;

import java.util.Locale;
import java.util.regex.Pattern;

/** The database's columns of the fields of a dossier. */
final class Columns {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private Columns() {}

  /** The column of a field: {@code full_name} of {@code fullName}. */
  static String of(String field) {
    return CAPITAL.matcher(field).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }
}
