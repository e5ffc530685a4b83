package org.entente.intake;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.entente.party.CountryAdjectives;
import org.entente.shared.PackagedText;

/** Those by which the importers read texts, and some more. */
@Singleton
class BundledAdjectives implements CountryAdjectives {
  @Override
  public String content() {
    return PackagedText.read("facts/country-words.yaml")
        + PackagedText.read("facts/country-slugs.yaml");
  }

  @Override
  public Map<String, Set<String>> byCode() {
    return CountryWords.bundled().searched();
  }
}
