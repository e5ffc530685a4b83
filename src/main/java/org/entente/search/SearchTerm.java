package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the terms that a hit has all of.
 *
 * @param text as it is written
 * @param words of a phrase, one after another; else the word itself, or those that it may have been
 *     meant for
 * @param beginning the beginning of a word that is still being typed; null for whole words
 * @param whole the words if it is not still being typed; empty if it may not be whole
 * @param replacements words that are asked for in its place, as they are shown
 */
record SearchTerm(
    String text,
    List<String> words,
    boolean phrase,
    @Nullable String beginning,
    List<String> whole,
    List<String> replacements) {

  static SearchTerm phrase(String text, List<String> words) {
    return new SearchTerm(text, List.copyOf(words), true, null, List.of(), List.of());
  }

  static SearchTerm word(String text, List<String> words, List<String> replacements) {
    return new SearchTerm(text, words, false, null, words, replacements);
  }

  /** The same, or what begins so. */
  SearchTerm goingOn(String beginning) {
    return new SearchTerm(text, words, false, beginning, whole, replacements);
  }

  /** The same, or one of these words, which begin so. */
  SearchTerm goingOnAs(List<String> others, boolean known) {
    List<String> all = Stream.concat(words.stream(), others.stream()).distinct().toList();
    return new SearchTerm(text, all, false, null, known ? whole : List.of(), replacements);
  }

  /** Whether it is asked for by what begins so. */
  boolean isGoingOn() {
    return !phrase && (beginning != null || whole.size() < words.size());
  }

  /** Whether it may be whole, and beginnings count besides. */
  boolean prefersWhole() {
    return isGoingOn() && !whole.isEmpty();
  }

  SearchTerm asWhole() {
    return prefersWhole() ? word(text, whole, replacements) : this;
  }

  /**
   * As a {@code tsquery}.
   *
   * @param mark what stands before the words, as the documents' words have it
   */
  String query(String mark) {
    List<String> alternatives = new ArrayList<>();
    words.forEach(word -> alternatives.add(quoted(mark + word)));
    if (beginning != null) {
      alternatives.add(quoted(mark + beginning) + ":*");
    }
    return alternatives.stream().collect(Collectors.joining(phrase ? " <-> " : " | ", "(", ")"));
  }

  /** A clause that asks for this term, with that mark. */
  SearchClause clause(String mark) {
    return new SearchClause(
        query(mark), words.stream().map(mark::concat).toList(), beginning != null);
  }

  /** A lexeme as PostgreSQL reads it. */
  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
