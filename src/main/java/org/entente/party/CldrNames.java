package org.entente.party;

import com.github.benmanes.caffeine.cache.Cache;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.shared.Caches;

/** Names of countries and regions in the languages of CLDR, read from its tables when asked for. */
final class CldrNames {
  private final Set<String> languages =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::toLanguageTag)
          .collect(Collectors.toUnmodifiableSet());

  // No more entries than CLDR has languages.
  private final Map<String, LocaleDisplayNames> tables = new ConcurrentHashMap<>();

  /** What was found before, as looking it up takes as long as all else that a name needs. */
  private final Cache<List<String>, Optional<String>> names =
      Caches.builder().maximumSize(10_000).build();

  /**
   * The name in this very language, without falling back to another.
   *
   * @param region an ISO 3166-1 alpha-2 code, or three digits of UN M49
   * @param language a BCP 47 tag in its canonical form
   */
  Optional<String> name(String region, String language) {
    return languages.contains(language)
        ? names.get(List.of(region, language), _ -> find(region, language))
        : Optional.empty();
  }

  /** A shorter name that many write, which not every language has; the name itself where not. */
  Optional<String> shortName(String region, String language) {
    return languages.contains(language)
        ? Optional.ofNullable(
            LocaleDisplayNames.getInstance(
                    ULocale.forLanguageTag(language),
                    DisplayContext.NO_SUBSTITUTE,
                    DisplayContext.LENGTH_SHORT)
                .regionDisplayName(region))
        : Optional.empty();
  }

  private Optional<String> find(String region, String language) {
    return Optional.ofNullable(table(language).regionDisplayName(region));
  }

  private LocaleDisplayNames table(String language) {
    return tables.computeIfAbsent(
        language,
        tag ->
            LocaleDisplayNames.getInstance(
                ULocale.forLanguageTag(tag), DisplayContext.NO_SUBSTITUTE));
  }
}
