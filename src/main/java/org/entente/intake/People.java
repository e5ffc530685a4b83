package org.entente.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people stand in a text: style and name, with what stands before and behind. */
final class People {
  private static final String PARTICLES =
      Stream.of(
              "al", "el", "bin", "bint", "ibn", "ben", "de", "da", "do", "dos", "di", "del",
              "della", "la", "le", "von", "van", "der", "den", "ter", "zu", "af", "ould", "y", "e",
              "abd", "ad", "bar", "ul", "ur", "san", "st\\.")
          .collect(Collectors.joining("|"));

  /** Behind a name, as in "met with President Carter March 8", they begin a date. */
  private static final String MONTH =
      "(?:(?:Jan|Feb|March|Mar|Apr|June|July|Aug|Sept?|Oct|Nov|Dec)"
          + "(?:uary|ruary|il|ust|ember|tember|ober)?\\b|May \\d)";

  private static final String WORD =
      ("(?!%s)(?:\\p{Lu}\\.|(?:(?:al|el|ad|as|ul|d|Al|El)[-’'])?"
              + "\\p{Lu}[\\p{L}\\p{M}’'`-]*(?<!’s|'s)(?!\\.\\p{Lu}))")
          .formatted(MONTH);

  /**
   * A name: words with capitals, initials, particles between them, and numbers of monarchs. A comma
   * or any other word ends it.
   */
  static final String NAME =
      "(?:(?:%1$s) )*%2$s(?:(?: (?:%1$s))* %2$s)*".formatted(PARTICLES, WORD);

  /** Words with capitals that follow a style without being a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "Council", "Conference", "Meeting", "Summit", "Group", "Office", "Residence", "Palace");

  /** Words of offices, which nobody has for a name. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)\\b(?:(?:under)?secretary|(?:vice-?)?(?:president|premier|minister|chairman|chairwoman)"
              + "|ambassador|council(?:l?or)|counsell?or|deputy|envoy|representative|commissioner"
              + "|director|inspector|assistant|advis[eo]r|coordinator|negotiator|spokes(?:wo)?man"
              + "|spokesperson|attorney|governor|senator|commander|delegate|majesty|highness"
              + "|excellency)\\b");

  /** What a name does not begin with: the rest of an office, as in "of Health and Sport Lee". */
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:(?:and|of|for|to|at|in|on)\\b|[,&/])");

  /**
   * Family names of US presidents and vice presidents, who are "President X" in others' countries
   * too.
   */
  private static final Set<String> AT_HOME =
      Set.of(
          "Agnew",
          "Biden",
          "Bush",
          "Carter",
          "Cheney",
          "Clinton",
          "Coolidge",
          "Eisenhower",
          "Ford",
          "Gore",
          "Harris",
          "Harding",
          "Hoover",
          "Humphrey",
          "Kennedy",
          "Mondale",
          "Nixon",
          "Obama",
          "Pence",
          "Quayle",
          "Reagan",
          "Rockefeller",
          "Roosevelt",
          "Taft",
          "Truman",
          "Trump",
          "Wilson");

  /**
   * Styles that foreigners and Americans have alike; before a country's name only they are sure.
   */
  private static final Set<String> ANYBODY =
      Set.of(
          "ambassador",
          "national security adviser",
          "national security advisor",
          "secretary-general",
          "secretary general",
          "secretary of state",
          "secretary of state cardinal",
          "high representative",
          "leader",
          "chairman");

  /** Where one who stands for the country is styled so. */
  private static final Map<String, Set<String>> STYLES_OF_HOSTS =
      Map.of(
          "chairman", Set.of("BY", "CN", "EE", "PS", "SUHH"),
          "secretary of state", Set.of("VA"),
          "secretary of state cardinal", Set.of("VA"));

  private People() {}

  static boolean isName(String name) {
    return !NO_NAMES.contains(name.split(" ", 2)[0]) && isOnlyName(name);
  }

  /** Whether nothing of it tells an office. */
  static boolean isOnlyName(String name) {
    return !OFFICE.matcher(name).find() && !GOES_ON.matcher(name).find();
  }

  /** Whether the name is one of a US president or vice president. */
  static boolean isAtHome(String style, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return Pattern.compile("(?i)(?:vice )?president(?:-elect)?").matcher(style).matches()
        && AT_HOME.contains(last);
  }

  /**
   * A name that ends with the family name of a US president, where a text goes on without a comma.
   */
  static String atHome(String name) {
    return AT_HOME.stream()
        .filter(family -> name.contains(family + " "))
        .map(family -> name.substring(0, name.indexOf(family) + family.length()))
        .findFirst()
        .orElse(name);
  }

  /** Whether others than officials of the host country are styled so without its word. */
  static boolean isAnybodys(String style, String host) {
    String plain = style.toLowerCase(Locale.ROOT);
    return ANYBODY.contains(plain) && !STYLES_OF_HOSTS.getOrDefault(plain, Set.of()).contains(host);
  }
}
