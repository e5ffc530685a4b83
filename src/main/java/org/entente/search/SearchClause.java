package org.entente.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the conditions on a document's words, all of which a hit fulfils.
 *
 * @param query a {@code tsquery}
 * @param words that it asks for, of which a hit has one at least
 * @param begun whether it asks for all words that begin in a way: the index of words collects the
 *     documents of all of them before it looks at any other clause
 */
record SearchClause(String query, List<String> words, boolean begun) {

  /** One that asks for any of these words. */
  static SearchClause ofAny(List<String> words) {
    return new SearchClause(
        String.join(" | ", words.stream().map(SearchTerm::quoted).toList()), words, false);
  }

  /** One that asks for all of these. */
  static SearchClause ofAll(List<SearchClause> clauses) {
    return joined(clauses, ") & (");
  }

  /** One that asks for one of these. */
  static SearchClause ofOne(List<SearchClause> clauses) {
    return joined(clauses, ") | (");
  }

  private static SearchClause joined(List<SearchClause> clauses, String operator) {
    return new SearchClause(
        clauses.stream().map(SearchClause::query).collect(Collectors.joining(operator, "(", ")")),
        clauses.stream().flatMap(clause -> clause.words().stream()).toList(),
        clauses.stream().anyMatch(SearchClause::begun));
  }

  /** The same, or any of these words besides. */
  SearchClause orAny(List<String> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<String> all = Stream.concat(words.stream(), others.stream()).toList();
    return new SearchClause(query + " | " + ofAny(others).query, all, begun);
  }
}
