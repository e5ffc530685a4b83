package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is searched for, as PostgreSQL's {@code tsquery} says it.
 *
 * @param key what the document has whose name is the whole text
 * @param terms what a hit has all of; nothing is found where there are none
 * @param related for each term, the numbers of the records whose names have it
 */
record SearchQuery(String key, List<SearchTerm> terms, List<List<Long>> related) {

  /** Those whose name is the text. */
  List<SearchClause> exactly() {
    return List.of(SearchClause.ofAny(List.of(key)));
  }

  /** Those that have all terms in their names or titles: a clause for each. */
  List<SearchClause> inNames() {
    return terms.stream().map(term -> term.clause("^")).toList();
  }

  /** Those that have all terms in their own texts. */
  List<SearchClause> inTexts() {
    return terms.stream().map(term -> term.clause("")).toList();
  }

  /** Those that have each term somewhere, or a relation to something of that name. */
  List<SearchClause> anywhere() {
    List<SearchClause> all = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<String> numbers = related.get(i).stream().map(id -> "#" + id).toList();
      all.add(terms.get(i).clause("").orAny(numbers));
    }
    return all;
  }

  /** Whatever a hit's texts are marked for. */
  String marked() {
    return inTexts().stream().map(SearchClause::query).collect(Collectors.joining(" | "));
  }

  /** The records of {@link #related}, once each. */
  List<Long> relatedRecords() {
    return related.stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
