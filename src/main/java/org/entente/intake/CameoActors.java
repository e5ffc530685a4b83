package org.entente.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parties that CAMEO's codes of actors stand for. */
final class CameoActors {
  private static final Map<String, String> COUNTRIES = countries();

  /** Organizations, which GDELT has in the column of known groups. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "ARL", "LAS", "EEC", "EU", "NAT", "NATO", "OAS", "OAS", "OPC", "OPEC", "SEA", "ASEAN",
          "UNO", "UN", "WTO", "WTO");

  private static final Pattern EAST_GERMAN =
      Pattern.compile("(?i)\\b(?:East German|German Democratic)");

  private CameoActors() {}

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      countries.put(Locale.of("", alpha2).getISO3Country(), alpha2);
    }
    // CAMEO's own where it differs from ISO 3166, or follows an edition before today's. A state
    // that
    // others followed stands for whoever goes on, as programs do not look at the date.
    countries.putAll(
        Map.of(
            "KSV", "XK", "MTN", "ME", "ROM", "RO", "TMP", "TL", "ZAR", "CD", "WSB", "PS", "GZS",
            "PS", "YUG", "RS", "SCG", "RS", "SUN", "RU"));
    return Map.copyOf(countries);
  }

  /** Whether a code is of a country, and not of a region of the world, or of nothing. */
  static boolean isCountry(String code) {
    return COUNTRIES.containsKey(code);
  }

  /** The code of an actor's country or organization; nothing where it has none that is on file. */
  static Optional<String> party(String country, String group) {
    return Optional.ofNullable(COUNTRIES.get(country))
        .or(() -> Optional.ofNullable(GROUPS.get(group)));
  }

  /**
   * The one that was there at the date, as CAMEO has the codes of today for all years, and one for
   * both German states; nothing where it is not told which.
   */
  static Optional<String> at(String party, String name, LocalDate date) {
    boolean east = party.equals("DE") && EAST_GERMAN.matcher(name).find();
    return Countries.bundled().at(east ? "DDDE" : party, date);
  }
}
