package org.entente.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.official.PostKind;

/** The kind of a post by its title, as registers of office holders write titles in English. */
final class PostKinds {
  /** Titles that are the whole of it, once "of France" and the like are taken off. */
  private static final Map<String, PostKind> WHOLE =
      whole(
          Map.of(
              PostKind.HEAD_OF_STATE,
              List.of("president", "king", "emperor", "monarch", "sultan", "emir", "pope"),
              PostKind.HEAD_OF_GOVERNMENT,
              List.of(
                  "prime minister",
                  "premier",
                  "federal chancellor",
                  "taoiseach",
                  "minister of state of monaco",
                  "premier of the state council",
                  "president of the executive yuan")));

  /** The rest of a title that only its country has, or that names a country by another word. */
  private static final Set<String> HEADS_OF_STATE =
      Set.of(
          "yang di-pertuan agong",
          "druk gyalpo",
          "prince of monaco",
          "prince of lichtenstein",
          "o le ao o le malo",
          "emir of the state of qatar",
          "ngwenyama of eswatini");

  private static final Pattern OF_COUNTRY =
      Pattern.compile(
          "(.+?)(?: of| in|,) (?:the )?(?:republic of |state of )?(%s)"
              .formatted(CountryWords.bundled().namePattern().pattern()),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MISSION =
      Pattern.compile("(?:ambassador|high commissioner|permanent representative) (?:to|in) .*");
  private static final Pattern JUNIOR =
      Pattern.compile(
          "(?:deputy|vice|assistant|under|parliamentary|state minister|minister of state (?:for|at|in)"
              + "|minister delegate|chief minister|cabinet secretary|director|head|chair)\\b.*");
  private static final Pattern SPOKESPERSON =
      Pattern.compile(".*\\b(?:spokesperson|spokesman|spokeswoman|press secretary)\\b.*");
  private static final Pattern FOREIGN =
      Pattern.compile(
          ".*\\b(?:foreign (?:minister|secretary|affairs|relations|and \\w+(?: and \\w+)? affairs)"
              + "|external (?:affairs|relations))\\b.*");
  private static final Pattern MINISTER =
      Pattern.compile("(?:coordinating )?minister (?:of|for|in charge of|without)\\b.*");
  private static final Pattern SECRETARY =
      Pattern.compile("secretary of (?!state\\b|the (?:army|navy|air force|senate)).*");

  /** Where a secretary of a department is a member of the government. */
  private static final Set<String> WITH_SECRETARIES = Set.of("PH", "US");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?:deputy|vice|assistant|parliamentary|minister of state (?:for|at)|state minister"
              + "|minister delegate|minister without|state council|justice|judge|member|lord of the"
              + "|counsel|senior advis|ambassador of|supreme court justice).*");

  private PostKinds() {}

  private static Map<String, PostKind> whole(Map<PostKind, List<String>> titles) {
    Map<String, PostKind> whole = new HashMap<>();
    titles.forEach((kind, list) -> list.forEach(title -> whole.put(title, kind)));
    return Map.copyOf(whole);
  }

  /**
   * The kind that the title tells; {@link PostKind#OTHER} where it tells none.
   *
   * @param party the code of the country or organization whose post it is
   */
  static PostKind of(String title, String party) {
    String lower = title.toLowerCase(Locale.ROOT).strip();
    Matcher of = OF_COUNTRY.matcher(lower);
    String plain = of.matches() ? of.group(1) : lower;
    if (HEADS_OF_STATE.contains(lower)) {
      return PostKind.HEAD_OF_STATE;
    }
    if (CountryWords.bundled().isOrganization(party)) {
      return PostKind.OTHER; // "President of the United Nations General Assembly" heads no state.
    }
    if (WHOLE.containsKey(lower) || WHOLE.containsKey(plain)) {
      return WHOLE.getOrDefault(lower, WHOLE.getOrDefault(plain, PostKind.OTHER));
    }
    return plain.matches("(?:united states )?secretary of state") && party.equals("US")
        ? PostKind.FOREIGN_MINISTER
        : department(lower, party);
  }

  private static PostKind department(String title, String party) {
    if (MISSION.matcher(title).matches()) {
      return PostKind.CHIEF_OF_MISSION;
    }
    if (JUNIOR.matcher(title).matches()) {
      return PostKind.OTHER;
    }
    if (SPOKESPERSON.matcher(title).matches()) {
      return PostKind.SPOKESPERSON;
    }
    if (FOREIGN.matcher(title).matches()) {
      return PostKind.FOREIGN_MINISTER;
    }
    boolean minister =
        MINISTER.matcher(title).matches()
            || (party.equals("GB") && title.startsWith("secretary of state for"))
            || (WITH_SECRETARIES.contains(party) && SECRETARY.matcher(title).matches());
    return minister ? PostKind.MINISTER : PostKind.OTHER;
  }

  /** Whether posts of the title have several holders at a time, as deputies and judges. */
  static boolean hasSeveralHolders(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return SEVERAL.matcher(lower).matches() && !lower.equals("vice president");
  }
}
