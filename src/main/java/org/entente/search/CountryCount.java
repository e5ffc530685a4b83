package org.entente.search;

import org.eclipse.microprofile.graphql.Description;

/** Hits that concern a country. */
@Description("Hits that concern a country or area.")
public final class CountryCount {
  private final long countryId;
  private final int count;

  CountryCount(long countryId, int count) {
    this.countryId = countryId;
    this.count = count;
  }

  final long countryId() {
    return countryId;
  }

  @Description("How many they are.")
  public int getCount() {
    return count;
  }
}
