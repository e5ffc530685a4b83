package org.entente.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parties that CAMEO's codes of actors stand for. */
final class CameoActors {
  private static final Map<String, String> COUNTRIES = countries();

  /** Organizations, which GDELT has in the column of known groups. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "ARL", "LAS", "EEC", "EU", "NAT", "NATO", "OAS", "OAS", "OPC", "OPEC", "SEA", "ASEAN",
          "UNO", "UN", "WTO", "WTO");

  private CameoActors() {}

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      countries.put(Locale.of("", alpha2).getISO3Country(), alpha2);
    }
    // CAMEO's own where it differs from ISO 3166, or follows an edition before today's.
    countries.putAll(
        Map.of(
            "KSV", "XK", "MTN", "ME", "ROM", "RO", "TMP", "TL", "ZAR", "CD", "WSB", "PS", "GZS",
            "PS", "YUG", "YUCS", "SCG", "CSXX", "SUN", "SUHH"));
    return Map.copyOf(countries);
  }

  /** The code of an actor's country or organization; nothing where it has none that is on file. */
  static Optional<String> party(String country, String group) {
    return Optional.ofNullable(COUNTRIES.get(country))
        .or(() -> Optional.ofNullable(GROUPS.get(group)));
  }
}
