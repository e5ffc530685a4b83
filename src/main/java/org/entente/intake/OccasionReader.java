package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.meeting.MeetingKind;

/** Finds in a clause of remarks which conferences, summits and the like were attended. */
final class OccasionReader {
  /**
   * Deeds by which one attends; where one speaks or meets somebody, what is named has to be one.
   */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "\\b(?:(?:[Aa]ttended|(?<!after )[Aa]ttending)|[Pp]articipat(?:ed|ing) in|(?:[Cc]o-)?[Cc]haired|(?:[Cc]o-)?[Hh]osted"
              + "|[Ll]ed (?:[\\p{L}.-]+ ){0,3}[Dd]elegation to(?: attend)?"
              + "|(?<deed>[Aa]ddressed|(?:at(?: at)?|[Dd]uring)(?! the (?:start|beginning|end|close|request)\\b)))"
              + "\\s+(?<what>.+)");

  private static final String WITH = " with ";

  /** A sentence that is nothing but a name: "U.S.-Baltic Leaders Summit". */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!\\p{L}+ed )(?:(?:[\\p{Lu}\\d][\\p{L}\\d.,’'-]*|of|on|for|and|the) )+(?:Summit|Conference|Forum|Meeting)s?");

  /** "A bilateral meeting of King Abdullah II and Prime Minister Netanyahu". */
  private static final Pattern MEETING_OF =
      Pattern.compile("(?:(?:the|an?) )?(?:\\p{Ll}+ )?meetings? (?:between|of) ");

  private static final Pattern SUBJECT = Pattern.compile(" (?:on|for) ");

  /** Where the name of what was attended ends: another deed, company, a place, a purpose. */
  private static final Pattern END =
      Pattern.compile(
          "[,;]? (?:and |also |then )*(?:\\w+ly )?(?:met|visited|accompanied|conferred|discussed|signed"
              + "|addressed|attended|held|delivered|toured|spoke|participated|received|joined|laid|gave"
              + "|inspected|commemorated|reviewed|expressed|dedicated|negotiated|witnessed|announced|chaired)\\b"
              + "| with (?!Iran\\b|Iraq\\b)|,? (?:in (?!Support\\b)|at |near |aboard )(?:the )?\\p{Lu}| to (?:discuss|review|meet)\\b"
              + "|,? (?:as|where|which|while|during|held|before|after|en route)\\b| \\(|, \\p{Lu}\\w+ \\d"
              + "| (?:Jan|Feb|March|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.? \\d"
              + "|, (?:\\p{Ll}+ed\\b|\\p{Lu}\\p{Ll}+$)|[\\[)]");

  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)\\b(?:summits?|conferences?|meetings?|councils?|forums?|general assembly|sessions?"
              + "|negotiations|talks|ministerials?|commissions?|signing|congress of|dialogues?)\\b");
  private static final Pattern NO_EVENT =
      Pattern.compile(
          "(?i)\\b(?:funeral|inaugurat\\w+|ceremon\\w+|dinner|luncheon|lunch|reception"
              + "|chiefs? of (?:U\\.S\\. )?(?:diplomatic )?missions?"
              + "|(?:conferences?|meetings?) of (?:\\p{L}+ )?U\\.S\\. (?:ambassadors|consuls|officials)"
              + "|press conference|joint (?:session|meeting)|national assembly|parliament\\w*|memorial|services?"
              + "|cabinet|NSC|world affairs|celebrat\\w+|town hall"
              + "|business (?:leaders|council|community|people)|chamber of commerce|bundestag|dedication|congress)\\b");

  /** Not within "meetings of the NATO-Ukraine and NATO-Georgia Commissions", which are one name. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:, and (?:the |a |an )?|, (?:the |a |an )?|; "
              + "| and (?:the |a |an )|(?<!meetings of the [\\p{L}-]{1,30}) and )");

  /**
   * A part that is of what its neighbour is called after: "ASEAN Regional Forum and Conference".
   */
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?:(?:Regional|Foreign|Defense|Economic|Ministers[’']?|Ministerial|Post-Ministerial|Post"
              + "|Leaders[’']?|Forum|Council|Conference|Session|Summit|[Mm]eetings?) ?)+");

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d-]{2,}(?= )");
  private static final Pattern SESSION_OF = Pattern.compile("^.*\\b[Ss]essions? of (?:the )?");

  private OccasionReader() {}

  /**
   * What was attended.
   *
   * @param companyAt where in the clause the list begins of those who were there, too; negative
   *     where there is none
   */
  record Found(String title, MeetingKind kind, int companyAt) {
    Remarks.Occasion with(MetReader people, String clause) {
      List<Remarks.Met> company = companyAt < 0 ? List.of() : people.company(clause, companyAt);
      return new Remarks.Occasion(title, kind, company);
    }
  }

  static List<Found> read(String clause) {
    List<Found> found = new ArrayList<>();
    Matcher attended = ATTENDED.matcher(clause);
    for (int from = 0; attended.find(from); from = attended.start("what")) {
      String rest = attended.group("what");
      int end = end(rest);
      int company = companyAt(rest, end);
      int companyAt = company < 0 ? -1 : attended.start("what") + company;
      boolean byDeed = attended.group("deed") != null;
      List<String> ones = several(rest.substring(0, end));
      for (String one : ones) {
        if (isOccasion(one, byDeed)) {
          boolean last = one.equals(ones.getLast());
          found.add(new Found(title(one), kind(one), last ? companyAt : -1));
        }
      }
    }
    String name = article(clause);
    boolean isName = NAME.matcher(name).matches() && isOccasion(name, true);
    return found.isEmpty() && isName ? List.of(new Found(name, kind(name), -1)) : found;
  }

  /**
   * Where the list of company begins: behind "with", or in "a meeting between A and B" behind it.
   */
  private static int companyAt(String rest, int end) {
    int between = peopleAt(rest);
    if (between >= 0) {
      return between;
    }
    return rest.startsWith(WITH, end) ? end + WITH.length() : -1;
  }

  /** Where in "a meeting between A and B" these begin; negative in anything else. */
  private static int peopleAt(String what) {
    Matcher between = MEETING_OF.matcher(what);
    return between.lookingAt() && PersonPattern.startsAt(what, between.end()) ? between.end() : -1;
  }

  /** Where the name ends. "In Europe" is the subject's, and no place, behind "Conference on". */
  private static int end(String rest) {
    Matcher end = END.matcher(rest);
    while (end.find()) {
      String before = rest.substring(0, end.start());
      boolean ofSubject =
          end.group().startsWith(" in ")
              && SUBJECT.matcher(before).find()
              && !before.contains(" in ");
      if (!ofSubject) {
        return end.start();
      }
    }
    return rest.length();
  }

  /** What is joined by commas and "and", where each part is an event by its own words. */
  private static List<String> several(String what) {
    String plain = article(withoutCeremony(what.strip()));
    List<String> parts = List.of(BETWEEN.split(plain));
    boolean each =
        parts.stream()
            .map(part -> SESSION_OF.matcher(part).replaceFirst(""))
            .allMatch(OccasionReader::isNamed);
    if (parts.size() < 2 || !each) {
      return List.of(plain);
    }
    Matcher acronym = ACRONYM.matcher(plain);
    String name = acronym.lookingAt() ? acronym.group() + " " : "";
    return parts.stream()
        .map(part -> NAMELESS.matcher(part).matches() ? name + part : article(part))
        .toList();
  }

  /** "NATO meeting and dedication of a memorial": the meeting alone. */
  private static String withoutCeremony(String what) {
    String rest = what;
    while (rest.contains(" and ") && NO_EVENT.matcher(rest).find()) {
      rest = rest.substring(0, rest.lastIndexOf(" and "));
    }
    return isNamed(rest) ? rest : what;
  }

  private static String article(String what) {
    return what.replaceFirst("^(?:the|a|an) ", "").strip();
  }

  private static String title(String what) {
    return Character.toUpperCase(what.charAt(0)) + what.substring(1);
  }

  private static boolean isNamed(String part) {
    return EVENT.matcher(part).find()
        && EVENT.matcher(part).replaceAll("").matches("(?s).*\\p{Lu}.*")
        && part.contains("“") == part.contains("”");
  }

  private static boolean isOccasion(String what, boolean byDeed) {
    if (!isNamed(what) || NO_EVENT.matcher(what).find()) {
      return false;
    }
    // One may address or meet at a meeting of anybody; a conference or forum by its name is one
    // that
    // was attended.
    return !byDeed || what.matches(".*\\b(?:Conference|Forum|Summit|General Assembly)\\b.*");
  }

  private static MeetingKind kind(String what) {
    String lower = what.toLowerCase(Locale.ROOT);
    if (lower.startsWith("signing")) {
      return MeetingKind.SIGNING;
    }
    // Ministers meet before a summit, and under its name.
    if (lower.contains("summit") && !lower.matches(".*summit.*\\bminist(?:er|erial).*")) {
      return MeetingKind.SUMMIT;
    }
    return lower.matches(".*\\b(?:talks|negotiations)\\b.*") || peopleAt(what) >= 0
        ? MeetingKind.TALKS
        : MeetingKind.CONFERENCE;
  }
}
