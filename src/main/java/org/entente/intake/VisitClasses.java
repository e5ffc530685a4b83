package org.entente.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.meeting.VisitClass;

/** Reads the class of a visit from its description, as far as the words say it. */
final class VisitClasses {
  private static final Map<Pattern, VisitClass> WORDS = words();
  private static final Pattern AFTERWARDS = Pattern.compile("(?i)\\bafterwards?\\b");

  /** Not "Afterwards", with which another sentence begins where a text has lost the full stop. */
  private static final Pattern AFTERWARDS_OF_IT = Pattern.compile("\\bafterwards?\\b");

  private static final Pattern TO_A_CITY = Pattern.compile("s? to (?!Washington)\\p{Lu}");

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
    words.put(
        Pattern.compile(
            "(?<![’']s )(?<!returned )\\b" + expression + "\\b", Pattern.CASE_INSENSITIVE),
        of);
  }

  /**
   * The class that the text names first. "Working visit. Private visit to Houston afterward." is a
   * working visit; "Discussed trade. Private visit to Houston." has no class, nor has one who
   * prepares "President Clinton's state visit".
   */
  static Optional<VisitClass> of(String description) {
    List<String> clauses = Clauses.of(description);
    return clauses.stream()
        .flatMap(clause -> first(clause, clause.equals(clauses.getFirst())).stream())
        .findFirst();
  }

  private static Optional<VisitClass> first(String clause, boolean first) {
    return WORDS.entrySet().stream()
        .map(word -> Map.entry(start(word.getKey(), clause, first), word.getValue()))
        .filter(found -> found.getKey() < Integer.MAX_VALUE)
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /** Where the word stands, but for what followed the visit. */
  private static int start(Pattern word, String clause, boolean first) {
    Matcher matcher = word.matcher(clause);
    if (!matcher.find()) {
      return Integer.MAX_VALUE;
    }
    String behind = clause.substring(matcher.end());
    boolean later =
        AFTERWARDS.matcher(clause.substring(0, matcher.start())).find()
            || AFTERWARDS_OF_IT.matcher(behind).find()
            || (!first && TO_A_CITY.matcher(behind).lookingAt());
    return later ? Integer.MAX_VALUE : matcher.start();
  }
}
