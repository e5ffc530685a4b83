package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What may have been meant by a word that is on record nowhere. */
final class TypingErrors {
  /** Longer words have too many errors to make. */
  private static final int LONGEST = 24;

  /** In shorter words two errors make another word. */
  private static final int SHORTEST_WITH_TWO = 7;

  /** In shorter words two letters more or less make another word, and so does a letter unlike. */
  private static final int SHORTEST_WITH_TWO_LETTERS = 9;

  private static final int LONG_STEM = 6;

  private TypingErrors() {}

  /**
   * A word with one error less.
   *
   * @param rank the lower, the likelier: letters in a wrong order, then any other errors but in the
   *     first letter
   */
  record Candidate(String word, int rank) {}

  /** Whether it may be one; else it is what it is: a number, an abbreviation, a short word. */
  static boolean mayHave(TextWord word) {
    String typed = word.typed();
    return typed.chars().allMatch(Character::isLetter)
        && !word.isInCapitals()
        && !word.isUnspaced()
        && (typed.length() > 3 || (typed.length() == 3 && !doubled(typed).isEmpty()));
  }

  /** All that are one error away: the likeliest first. */
  static List<Candidate> candidates(String typed) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    doubled(typed).forEach(word -> all.add(new Candidate(word, 0)));
    if (typed.length() > 3) {
      swaps(typed).forEach(word -> all.add(new Candidate(word, 0)));
      String letters = letters(typed.charAt(0));
      for (int at = 0; at <= typed.length(); at++) {
        addErrors(typed, at, letters, all);
      }
    }
    return all;
  }

  private static void addErrors(String typed, int at, String letters, List<Candidate> all) {
    int rank = at == 0 ? 2 : 1;
    String before = typed.substring(0, at);
    String behind = typed.substring(at);
    String next = behind.isEmpty() ? "" : behind.substring(1);
    if (!behind.isEmpty()) {
      all.add(new Candidate(before + next, rank));
    }
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      all.add(new Candidate(before + letter + behind, rank));
      if (!behind.isEmpty() && mayStandFor(behind.charAt(0), letter, typed.length())) {
        all.add(new Candidate(before + letter + next, rank));
      }
    }
  }

  private static boolean mayStandFor(char letter, char other, int length) {
    return length >= SHORTEST_WITH_TWO_LETTERS || AlikeLetters.are(letter, other);
  }

  /**
   * Whether a candidate is more than another ending of the word, which would make it a word of
   * another stem: Allende is no *allened*. A long stem is sure enough.
   */
  static boolean isOfItsStem(String typed, String candidate, String lexeme) {
    int same = 0;
    while (same < Math.min(typed.length(), candidate.length())
        && typed.charAt(same) == candidate.charAt(same)) {
      same++;
    }
    return candidate.length() - lexeme.length() < 2
        || lexeme.length() >= LONG_STEM
        || same < lexeme.length();
  }

  /** Without one of two equal letters beside each other. */
  private static List<String> doubled(String typed) {
    return IntStream.range(1, typed.length())
        .filter(at -> typed.charAt(at) == typed.charAt(at - 1))
        .mapToObj(at -> typed.substring(0, at) + typed.substring(at + 1))
        .distinct()
        .toList();
  }

  private static List<String> swaps(String typed) {
    return IntStream.range(1, typed.length())
        .filter(at -> typed.charAt(at) != typed.charAt(at - 1))
        .mapToObj(at ->
            typed.substring(0, at - 1)
                + typed.charAt(at)
                + typed.charAt(at - 1)
                + typed.substring(at + 1))
        .toList();
  }

  /** Those of the script of a letter: a word is taken for none in another. */
  private static String letters(char first) {
    return switch (Character.UnicodeScript.of(first)) {
      case LATIN -> range('a', 'z');
      case CYRILLIC -> range('а', 'я') + "іїєґў";
      case GREEK -> range('α', 'ω');
      case ARABIC -> range('ا', 'غ') + range('ف', 'ي') + "پچژگ";
      case HEBREW -> range('א', 'ת');
      default -> "";
    };
  }

  private static String range(char first, char last) {
    return IntStream.rangeClosed(first, last)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Whether the word may have been meant for the other. Documents have that without its English
   * ending: so is the word compared where that leaves enough of it.
   */
  static boolean areNear(TextWord word, String other) {
    return areNear(word.typed(), other)
        || (word.lexeme().length() >= SHORTEST_WITH_TWO && areNear(word.lexeme(), other));
  }

  static boolean areNear(String typed, String other) {
    int length = typed.length();
    int more = Math.abs(length - other.length());
    return more <= (length < SHORTEST_WITH_TWO_LETTERS ? 1 : 2)
        && Character.UnicodeScript.of(typed.charAt(0))
            == Character.UnicodeScript.of(other.charAt(0))
        && distance(typed, other) <= (length < SHORTEST_WITH_TWO ? 1 : 2)
        && !hasOneUnlike(typed, other);
  }

  /** Whether the words differ in one letter alone, which nobody types for the other. */
  private static boolean hasOneUnlike(String typed, String other) {
    if (typed.length() != other.length()) {
      return false;
    }
    int[] different =
        IntStream.range(0, typed.length())
            .filter(at -> typed.charAt(at) != other.charAt(at))
            .toArray();
    return different.length == 1
        && !mayStandFor(typed.charAt(different[0]), other.charAt(different[0]), typed.length());
  }

  /** How many letters are more, fewer, others or swapped. */
  static int distance(String one, String other) {
    int[][] errors = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        errors[i][j] = i == 0 || j == 0 ? i + j : least(errors, one, other, i, j);
      }
    }
    return errors[one.length()][other.length()];
  }

  private static int least(int[][] errors, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least =
        Math.min(
            Math.min(errors[i - 1][j], errors[i][j - 1]) + 1,
            errors[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, errors[i - 2][j - 2] + 1) : least;
  }
}
