package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL that finds documents of one tier, in its order.
 *
 * @param sql the statement
 * @param parameters what its numbered parameters stand for
 */
record MatchStatement(String sql, List<Object> parameters) {
  /** Of the documents of names, which an index of their own has. */
  static MatchStatement ofNames(SearchCriteria criteria) {
    MatchBuilder builder = new MatchBuilder(criteria, "standing");
    if (!criteria.preferred().isEmpty()) {
      return builder.statement(builder.preferring());
    }
    String where = builder.beyond() + builder.matching() + builder.page();
    return builder.statement(
        MatchBuilder.FOUND + " from search_document r where " + criteria.among() + where);
  }

  /** Of so many of the latest documents alone; or of the earliest, backwards. */
  static MatchStatement ofLatest(SearchCriteria criteria, int many) {
    MatchBuilder builder = new MatchBuilder(criteria, "date_earliest");
    String latest = builder.dated() + builder.beyond() + builder.first(many);
    String where = builder.matching() + builder.page();
    return builder.statement(
        MatchBuilder.FOUND
            + " from (select * from search_document r where "
            + criteria.among()
            + latest
            + ") r where true"
            + where);
  }

  /**
   * Of all documents of the tier, by the index of words alone: which of those that it gives are of
   * the tier is looked at afterwards, lest PostgreSQL reads all of the tier's by their index too.
   */
  static MatchStatement ofDated(SearchCriteria criteria, WordCounts counts) {
    if (counts.areMany(criteria.all())) {
      return ofYears(criteria);
    }
    MatchBuilder builder = new MatchBuilder(criteria, "date_earliest");
    String hits = criteria.isPartlyBegun() ? builder.hitsOfRare() : builder.hits(counts);
    return builder.statement(
        "with "
            + hits
            + " "
            + MatchBuilder.FOUND
            + " from hit r where "
            + criteria.among()
            + builder.page());
  }

  /** The same where many documents have the words: one year after another, until a page is full. */
  static MatchStatement ofYears(SearchCriteria criteria) {
    return YearByYear.statement(criteria, new MatchBuilder(criteria, "date_earliest"));
  }

  /** So many documents, whichever come first, of some sorts one after another. */
  static MatchStatement ofAny(List<SearchCriteria> sorts, int size, WordCounts counts) {
    List<Object> parameters = new ArrayList<>();
    String all =
        sorts.stream()
            .map(
                sort -> "(" + new MatchBuilder(sort, "date_earliest", parameters).any(counts) + ")")
            .collect(Collectors.joining(" union all "));
    return new MatchStatement(
        "select * from (%s) hit limit %d".formatted(all, size), List.copyOf(parameters));
  }
}
