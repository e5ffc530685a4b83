package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is searched for, as PostgreSQL's {@code tsquery} says it.
 *
 * @param key what the document has whose name is the whole text
 * @param terms what a hit has all of; nothing is found where there are none
 * @param related for each term, the records whose names have it
 * @param excluded none of which a hit has
 * @param leftOut words of the text that are not asked for, as they are written
 */
record SearchQuery(
    String key,
    List<SearchTerm> terms,
    List<RelatedNames> related,
    List<SearchClause> excluded,
    List<String> leftOut) {
  static final SearchQuery NONE = new SearchQuery("", List.of(), List.of(), List.of(), List.of());

  /** Those whose name is the text. */
  List<SearchClause> exactly() {
    return List.of(SearchClause.ofAny(List.of(key)));
  }

  /** Those that have all terms in their names or titles: a clause for each. */
  List<SearchClause> inNames() {
    return terms.stream().map(term -> term.clause("^")).toList();
  }

  /**
   * What the better of {@link #inNames} fulfil, and the better still: the names by which records
   * are known here have all terms; names have them as whole words. Nothing where no term goes on.
   */
  List<SearchClause> betterInNames() {
    if (terms.stream().noneMatch(SearchTerm::isGoingOn)) {
      return List.of();
    }
    SearchClause own = SearchClause.ofAll(terms.stream().map(term -> term.clause("~")).toList());
    return terms.stream().noneMatch(SearchTerm::prefersWhole)
        ? List.of(own)
        : List.of(
            own,
            SearchClause.ofAll(terms.stream().map(term -> term.asWhole().clause("^")).toList()));
  }

  /** Those that have all terms in their own texts. */
  List<SearchClause> inTexts() {
    return terms.stream().map(term -> term.clause("")).toList();
  }

  /** Those that have each term somewhere, or a relation to something of that name. */
  List<SearchClause> anywhere() {
    return anywhere(terms, related);
  }

  static List<SearchClause> anywhere(List<SearchTerm> terms, List<RelatedNames> related) {
    List<SearchClause> all = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      all.add(terms.get(i).clause("").orAny(RelatedNames.marks(related.get(i).all())));
    }
    return all;
  }

  /**
   * Officials by a title and a name, and officials and posts by a title and a country. Nothing
   * where the text has none of these: no two terms, or all of them names of parties.
   */
  List<SearchClause> inOffice() {
    List<SearchClause> titles = new ArrayList<>();
    List<SearchClause> names = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<Long> parties = related.get(i).parties();
      if (parties.isEmpty()) {
        titles.add(terms.get(i).clause(""));
      }
      names.add(terms.get(i).clause("^").orAny(RelatedNames.marks(parties.stream())));
    }
    if (terms.size() < 2 || titles.isEmpty()) {
      return List.of();
    }
    List<SearchClause> all = new ArrayList<>(anywhere());
    all.add(SearchClause.ofAny(List.of("@OFFICIAL", "@POST")));
    all.add(SearchClause.ofOne(titles));
    all.add(SearchClause.ofOne(names));
    return all;
  }

  /** The same for what has none of these. */
  SearchQuery excluding(List<SearchClause> clauses) {
    return new SearchQuery(key, terms, related, clauses, leftOut);
  }

  /** Whatever a hit's texts are marked for. */
  String marked() {
    return inTexts().stream().map(SearchClause::query).collect(Collectors.joining(" | "));
  }

  /** The words that others are asked for instead of. */
  List<Replacement> replaced() {
    return terms.stream()
        .filter(term -> !term.replacements().isEmpty())
        .map(term -> new Replacement(term.text(), term.replacements()))
        .toList();
  }

  /** The query without these terms. */
  SearchQuery without(Set<SearchTerm> unwanted) {
    List<SearchTerm> others = new ArrayList<>();
    List<RelatedNames> theirs = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (unwanted.contains(terms.get(i))) {
        left.add(terms.get(i).text());
      } else {
        others.add(terms.get(i));
        theirs.add(related.get(i));
      }
    }
    left.addAll(leftOut);
    return new SearchQuery(key, others, theirs, excluded, left);
  }

  /** The records of {@link #related}, once each. */
  List<Long> relatedRecords() {
    return related.stream().flatMap(RelatedNames::all).distinct().sorted().toList();
  }
}
