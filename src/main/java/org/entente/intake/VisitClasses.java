package org.entente.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.meeting.VisitClass;

/** Reads the class of a visit from its description, as far as the words say it. */
final class VisitClasses {
  private static final Map<Pattern, VisitClass> WORDS = words();

  private VisitClasses() {}

  private static Map<Pattern, VisitClass> words() {
    Map<Pattern, VisitClass> words = new LinkedHashMap<>();
    // Before "official" and "working" alone. Offical, Officia: as the data have them.
    put(words, "offici?al?[ -]+working\\s+visit", VisitClass.OFFICIAL_WORKING);
    put(words, "working\\s+visit", VisitClass.WORKING);
    put(words, "state\\s+visit", VisitClass.STATE);
    put(words, "(?<!un)offici?al?\\s+visit", VisitClass.OFFICIAL);
    put(words, "private\\s+visit", VisitClass.PRIVATE);
    put(words, "(?:informal|unofficial)\\s+visit", VisitClass.INFORMAL);
    put(
        words,
        "guest\\s+of\\s+(?:the\\s+)?(?:u\\.s\\.\\s+)?government",
        VisitClass.GUEST_OF_GOVERNMENT);
    return words;
  }

  private static void put(Map<Pattern, VisitClass> words, String expression, VisitClass of) {
    words.put(Pattern.compile("\\b" + expression + "\\b", Pattern.CASE_INSENSITIVE), of);
  }

  /**
   * The class that the text names first. "Working visit. Private visit to Houston afterward." is a
   * working visit.
   */
  static Optional<VisitClass> of(String description) {
    return WORDS.entrySet().stream()
        .map(word -> Map.entry(start(word.getKey(), description), word.getValue()))
        .filter(found -> found.getKey() < Integer.MAX_VALUE)
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  private static int start(Pattern word, String description) {
    var matcher = word.matcher(description);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
