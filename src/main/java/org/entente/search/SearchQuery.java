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
  String exactly() {
    return SearchTerm.quoted(key);
  }

  /** Those that have all terms in their names or titles. */
  String inNames() {
    return terms.stream().map(term -> term.query("^")).collect(Collectors.joining(" & "));
  }

  /** Those that have each term somewhere, or a relation to something of that name. */
  String anywhere() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<String> alternatives = new ArrayList<>();
      alternatives.add(terms.get(i).query(""));
      related.get(i).forEach(id -> alternatives.add("'#" + id + "'"));
      all.add(String.join(" | ", alternatives));
    }
    return all.stream().collect(Collectors.joining(") & (", "(", ")"));
  }

  /** Whatever a hit's texts are marked for. */
  String marked() {
    return terms.stream().map(term -> term.query("")).collect(Collectors.joining(" | "));
  }

  /** The records of {@link #related}, once each. */
  List<Long> relatedRecords() {
    return related.stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
