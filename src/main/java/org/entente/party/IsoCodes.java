package org.entente.party;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * What ISO 3166-1 and UN M49 say of a present country or area, from CLDR's copy of them.
 *
 * @param alpha3 three letters; null for Kosovo, which ISO does not list
 * @param numeric three digits; null for Kosovo
 * @param region the M49 code of its continent; null for Antarctica, which M49 puts in none
 * @param subregion the M49 code of the smallest group that it is in
 */
record IsoCodes(
    @Nullable String alpha3,
    @Nullable String numeric,
    @Nullable String region,
    @Nullable String subregion) {
  /** In wide use, but given out by nobody: CLDR's further codes of it are private. */
  private static final String KOSOVO = "XK";

  /**
   * Of an alpha-2 code.
   *
   * @throws IllegalArgumentException if there is no such country
   */
  static IsoCodes of(String alpha2) {
    Region country = Region.getInstance(alpha2);
    if (!country.toString().equals(alpha2) || country.getType() != RegionType.TERRITORY) {
      throw new IllegalArgumentException("'" + alpha2 + "' is no code of a country");
    }
    boolean listed = !alpha2.equals(KOSOVO);
    Region smallest = country.getContainingRegion();
    return new IsoCodes(
        listed ? new ULocale("", alpha2).getISO3Country() : null,
        listed ? "%03d".formatted(country.getNumericCode()) : null,
        m49(smallest) == null ? null : m49(country.getContainingRegion(RegionType.CONTINENT)),
        m49(smallest));
  }

  private static @Nullable String m49(@Nullable Region region) {
    // CLDR's "Outlying Oceania" (QO), which has Antarctica, is no group of M49.
    return region != null && region.toString().matches("[0-9]{3}") ? region.toString() : null;
  }
}
