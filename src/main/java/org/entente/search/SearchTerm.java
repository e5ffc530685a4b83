package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the terms that a hit has all of.
 *
 * @param words of a phrase, one after another; else the word itself, or those that it may have been
 *     meant for
 * @param beginning the beginning of a word that is still being typed; null for whole words
 */
record SearchTerm(List<String> words, boolean phrase, @Nullable String beginning) {

  static SearchTerm phrase(List<String> words) {
    return new SearchTerm(List.copyOf(words), true, null);
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
