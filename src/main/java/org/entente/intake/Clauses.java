package org.entente.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides remarks into sentences, and these at their semicolons. Longer ones than any that were
 * seen, by far, are not read: expressions would take minutes for a megabyte.
 */
final class Clauses {
  /** A full stop ends a sentence unless it belongs to an initial, as in "J.", or a short form. */
  private static final Pattern END =
      Pattern.compile("(\\S+)(?:\\.[”\"]?\\s+(?=[\\p{Lu}\\[“\"])|;\\s*)");

  private static final Set<String> SHORT =
      Set.of("St", "Gen", "Dr", "Mr", "Mrs", "Lt", "Col", "Maj", "Adm", "Sen", "Prof", "Ft", "Mt");

  /** In characters; the longest that was seen has less than five hundred. */
  private static final int LONGEST = 2_000;

  private Clauses() {}

  static List<String> of(String remarks) {
    if (remarks.length() > LONGEST) {
      return List.of();
    }
    List<String> clauses = new ArrayList<>();
    Matcher end = END.matcher(remarks);
    int from = 0;
    while (end.find()) {
      String word = end.group(1);
      boolean initial = word.matches("\\p{Lu}|.*\\.\\p{Lu}") && !word.matches("[IVX]");
      if (remarks.charAt(end.end(1)) == ';' || !(initial || SHORT.contains(word))) {
        add(clauses, remarks.substring(from, end.end(1)));
        from = end.end();
      }
    }
    add(clauses, remarks.substring(from).replaceFirst("\\.\\s*$", ""));
    return clauses;
  }

  private static void add(List<String> clauses, String clause) {
    if (!clause.isBlank()) {
      clauses.add(clause.strip());
    }
  }
}
