package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.meeting.MeetingKind;

/** Finds in a clause of remarks which conferences, summits and the like were attended. */
final class OccasionReader {
  private static final Pattern ATTENDED =
      Pattern.compile(
          "\\b(Attended|attended|Participated in|participated in|Addressed|addressed|Co-chaired"
              + "|co-chaired|Chaired|chaired|Hosted|hosted)\\s+(.+)");

  /** Where the name of what was attended ends: another deed, company, a place, a purpose. */
  private static final Pattern END =
      Pattern.compile(
          "[,;]? (?:and |also |then )*(?:\\w+ly )?(?:met|visited|accompanied|conferred|discussed|signed"
              + "|addressed|attended|held|delivered|toured|spoke|participated|received|joined|laid|gave"
              + "|inspected|commemorated|reviewed|expressed|dedicated|negotiated|witnessed|announced|chaired)\\b"
              + "| with (?!Iran\\b)|,? (?:in|at|near|aboard) (?:the )?\\p{Lu}| to (?:discuss|review|meet)\\b"
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

  static List<Remarks.Occasion> read(String clause) {
    List<Remarks.Occasion> found = new ArrayList<>();
    Matcher attended = ATTENDED.matcher(clause);
    for (int from = 0; attended.find(from); from = attended.start(2)) {
      String rest = attended.group(2);
      String what = rest.substring(0, end(rest));
      boolean addressed = attended.group(1).toLowerCase(Locale.ROOT).equals("addressed");
      for (String one : several(what)) {
        if (isOccasion(one, addressed)) {
          found.add(new Remarks.Occasion(title(one), kind(one)));
        }
      }
    }
    return found;
  }

  /** Where the name ends. "In Europe" is the subject's, and no place, behind "Conference on". */
  private static int end(String rest) {
    Matcher end = END.matcher(rest);
    while (end.find()) {
      String before = rest.substring(0, end.start());
      boolean ofSubject =
          end.group().startsWith(" in ") && before.contains(" on ") && !before.contains(" in ");
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

  private static boolean isOccasion(String what, boolean addressed) {
    if (!isNamed(what) || NO_EVENT.matcher(what).find()) {
      return false;
    }
    // One may address a meeting of anybody; a conference or forum by its name is one that was
    // attended.
    return !addressed || what.matches(".*\\b(?:Conference|Forum|Summit|General Assembly)\\b.*");
  }

  private static MeetingKind kind(String what) {
    String lower = what.toLowerCase(Locale.ROOT);
    if (lower.startsWith("signing")) {
      return MeetingKind.SIGNING;
    }
    if (lower.contains("summit")) {
      return MeetingKind.SUMMIT;
    }
    return lower.matches(".*\\b(?:talks|negotiations)\\b.*")
        ? MeetingKind.TALKS
        : MeetingKind.CONFERENCE;
  }
}
