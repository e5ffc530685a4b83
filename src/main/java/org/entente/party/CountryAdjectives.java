package org.entente.party;

import java.util.Map;
import java.util.Set;

/** The words by which English says that something is a country's: "Dutch". */
public interface CountryAdjectives {
  /** Changes whenever they do, and is known without reading them. */
  String content();

  /** Those of countries, present and former, by their codes. */
  Map<String, Set<String>> byCode();
}
