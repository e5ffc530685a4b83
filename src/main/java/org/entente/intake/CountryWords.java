package org.entente.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What countries and organizations are called in English texts: {@code facts/country-words.yaml}.
 */
final class CountryWords {
  private static final Pattern INVERTED = Pattern.compile("^([^,]+), ([^,]+ of|North|South)$");
  private static final CountryWords BUNDLED = new CountryWords(FactFile.read("country-words"));

  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "(?:(?:United|Federal|(?:Democratic |People[’']s )?Republic of|Union of)\\b.*|U\\.S\\.S\\.R\\."
              + "|.*\\b(?:Republic|Islands|Kingdom|Union|Emirates|Federation|Netherlands|Philippines|Bahamas"
              + "|Maldives|Seychelles|Comoros|Authority|Ivory Coast|West Bank|Netherlands Antilles)"
              + "|Republic of China.*)(?: \\(.*)?");

  private final CountrySlugs slugs = CountrySlugs.bundled();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> searched = new TreeMap<>();

  private CountryWords(Map<String, Object> file) {
    fill(file, "names", names);
    fill(file, "adjectives", adjectives);
    FactFile.mapping(file.get("parties"))
        .forEach((name, code) -> parties.put(name, code.toString()));
    FactFile.mapping(file.get("groups"))
        .forEach((name, members) -> groups.put(name, FactFile.texts(members)));
    adjectives.forEach(this::search);
    FactFile.mapping(file.get("shared"))
        .forEach((word, of) -> FactFile.texts(of).forEach(slug -> search(word, slug)));
  }

  private void search(String word, String slug) {
    slugs
        .codes(slug)
        .forEach(code -> searched.computeIfAbsent(code, _ -> new TreeSet<>()).add(word));
  }

  private static void fill(Map<String, Object> file, String section, Map<String, String> words) {
    FactFile.mapping(file.get(section))
        .forEach((slug, list) -> FactFile.texts(list).forEach(word -> words.put(word, slug)));
  }

  /** The table that comes with the application. */
  static CountryWords bundled() {
    return BUNDLED;
  }

  /** A name as a sentence has it: "Germany, Federal Republic of" the other way round. */
  static String inOrder(String name) {
    return INVERTED.matcher(name).replaceFirst("$2 $1");
  }

  /** A name as it stands within a sentence: "the United Kingdom". */
  static String inSentence(String name) {
    return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
  }

  /** The code of a country or organization by its name, with or without an article. */
  Optional<String> named(String name, LocalDate date) {
    String plain = name.replaceFirst("^[Tt]he ", "").replace('’', '\'').strip();
    return Optional.ofNullable(names.get(plain))
        .flatMap(slug -> slugs.code(slug, date))
        .or(() -> Optional.ofNullable(parties.get(plain)));
  }

  /** A country by the name that a text has for it. */
  record Named(String name, String code) {}

  /** What a list of countries names, in its order; of a group of countries each. */
  Stream<Named> listed(String list, LocalDate date) {
    return listPattern()
        .matcher(list)
        .results()
        .map(MatchResult::group)
        .flatMap(name -> groups.getOrDefault(name, List.of(name)).stream())
        .flatMap(name -> named(name, date).map(code -> new Named(name, code)).stream());
  }

  /** The code that a word before a style stands for: "Israeli", "UN". */
  Optional<String> before(String word, LocalDate date) {
    return Optional.ofNullable(adjectives.get(word))
        .flatMap(slug -> slugs.code(slug, date))
        .or(() -> Optional.ofNullable(parties.get(word)));
  }

  /** By the codes of countries, the words by which whoever searches means what is theirs. */
  Map<String, Set<String>> searched() {
    return searched;
  }

  /** Whether a code is that of an organization among the words. */
  boolean isOrganization(String code) {
    return parties.containsValue(code);
  }

  /** An expression for any name, without bounds. */
  Pattern namePattern() {
    return any(Stream.of(names, parties).flatMap(map -> map.keySet().stream()));
  }

  /** An expression for any name in a list of countries, which has names of several, too. */
  Pattern listPattern() {
    return any(Stream.of(names, parties, groups).flatMap(map -> map.keySet().stream()));
  }

  /** An expression for any word that stands before a style, without bounds. */
  Pattern adjectivePattern() {
    return any(Stream.of(adjectives, parties).flatMap(map -> map.keySet().stream()));
  }

  /** Longest first, or "Saudi Arabian" would be "Saudi" and something else. */
  private static Pattern any(Stream<String> words) {
    List<String> all =
        words
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    return Pattern.compile(all.stream().collect(Collectors.joining("|", "(?:", ")")));
  }
}
