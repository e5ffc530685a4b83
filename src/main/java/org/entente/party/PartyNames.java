package org.entente.party;

import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.util.ULocale;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graphql.RequestException;
import org.entente.shared.Caches;
import org.entente.shared.Languages;
import org.entente.shared.LocalizedName;

/**
 * Names of parties and regions in the language asked for: those of the configuration first, then
 * those on record, then CLDR's.
 */
@Singleton
public class PartyNames {
  private final CldrNames cldr = new CldrNames();
  private final Map<String, Map<String, String>> configured = new HashMap<>();

  /** What languages fall back to. Clients name what they like, so not all are kept. */
  private final LoadingCache<String, List<String>> fallbacks =
      Caches.builder().maximumSize(1_000).build(PartyNames::tags);

  PartyNames(NameSettings settings) {
    settings.byCode().forEach((code, names) -> configured.put(code, canonical(code, names)));
  }

  /**
   * Reads what CLDR's data begin with beside the rest of the start, as nearly all ask for names.
   */
  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    Thread.ofPlatform().name("names").daemon().start(() -> find(Map.of(), "US", Languages.ENGLISH));
  }

  /**
   * The party's usual name.
   *
   * @throws RequestException naming the argument {@code language} if it is no language tag
   */
  public LocalizedName of(PartyRecord party, String language) {
    String code = party.getCode();
    Map<String, String> own = own(party.names(), configured.getOrDefault(code, Map.of()));
    String region = party.isPresentCountry() ? code : "";
    return find(own, region, language)
        .orElseGet(() -> new LocalizedName(party.englishName(), Languages.ENGLISH));
  }

  private static Map<String, String> own(
      Map<String, String> onRecord, Map<String, String> configured) {
    if (configured.isEmpty()) {
      return onRecord;
    }
    Map<String, String> own = new TreeMap<>(onRecord);
    own.putAll(configured);
    return own;
  }

  /**
   * The name of a region of UN M49.
   *
   * @throws RequestException naming the argument {@code language} if it is no language tag
   */
  LocalizedName of(Region region, String language) {
    Map<String, String> own = configured.getOrDefault(region.code(), Map.of());
    return find(own, region.code(), language)
        .orElseGet(() -> new LocalizedName(region.code(), Languages.ENGLISH));
  }

  /** CLDR's usual and short names of a present country in exactly that language. */
  public Set<String> inLanguage(String alpha2, String language) {
    return Stream.of(cldr.name(alpha2, language), cldr.shortName(alpha2, language))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** CLDR's usual name of a present country in English. */
  Optional<String> english(String alpha2) {
    return cldr.name(alpha2, Languages.ENGLISH);
  }

  private Optional<LocalizedName> find(Map<String, String> own, String region, String language) {
    List<String> wanted = fallbacks.get(language);
    return wanted.stream()
        .flatMap(tag -> exactly(own, region, tag).stream())
        .findFirst()
        .or(() -> relative(own, wanted.getLast()))
        .or(() -> exactly(own, region, Languages.ENGLISH));
  }

  private Optional<LocalizedName> exactly(Map<String, String> own, String region, String tag) {
    return Optional.ofNullable(own.get(tag))
        .or(() -> region.isEmpty() ? Optional.empty() : cldr.name(region, tag))
        .map(text -> new LocalizedName(text, tag));
  }

  /** Where nobody wrote down {@code zh}, but {@code zh-Hant}. */
  private static Optional<LocalizedName> relative(Map<String, String> own, String language) {
    return Languages.lookUp(language, own.keySet())
        .map(tag -> new LocalizedName(own.getOrDefault(tag, ""), tag));
  }

  /**
   * The tag and what it falls back to. A region may imply another script than its language has
   * usually: {@code zh-TW} goes to {@code zh-Hant} before {@code zh}.
   */
  private static List<String> tags(String language) {
    List<String> tags = new ArrayList<>(canonicalAndParents(language));
    ULocale asked = ULocale.forLanguageTag(tags.getFirst());
    ULocale full = ULocale.addLikelySubtags(asked);
    if (asked.getScript().isEmpty() && !full.getScript().equals(usualScript(asked))) {
      String script = asked.getLanguage() + "-" + full.getScript();
      tags.addAll(tags.size() - 1, List.of(script + "-" + asked.getCountry(), script));
    }
    return tags;
  }

  private static String usualScript(ULocale locale) {
    return ULocale.addLikelySubtags(new ULocale(locale.getLanguage())).getScript();
  }

  private static List<String> canonicalAndParents(String language) {
    try {
      return Languages.fallbacks(language);
    } catch (IllegalArgumentException e) {
      throw RequestException.badInput("language", String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> canonical(String code, Map<String, String> names) {
    Map<String, String> canonical = new TreeMap<>();
    names.forEach((tag, name) -> {
      try {
        canonical.put(Languages.canonical(tag), name);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "entente.names.\"%s\": ".formatted(code) + e.getMessage(), e);
      }
    });
    return canonical;
  }
}
