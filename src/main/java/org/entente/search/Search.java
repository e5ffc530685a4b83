package org.entente.search;

import java.util.List;
import org.entente.graphql.Condition;
import org.entente.graphql.Cursor;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is searched, with nothing left to look up.
 *
 * @param query the words
 * @param also what the filter asks of the words of a document, as a further part of a query
 * @param dates what the filter asks of the dates of a document
 */
record Search(SearchQuery query, String also, List<Condition> dates) {

  /** Whether there can be hits; else none is asked for. */
  boolean mayHave(Tier tier) {
    return !query.terms().isEmpty() && (dates.isEmpty() || !tier.isOfNames());
  }

  /** All hits, of whichever tier. */
  String anywhere() {
    return query.anywhere() + also;
  }

  MatchStatement.Wanted in(Tier tier, PageRequest page, int size) {
    return new MatchStatement.Wanted(
        tier.among(),
        "(%s)%s".formatted(tier.wanted(query), also),
        tier.unwanted(query),
        dates,
        cursor(tier, page.cursor()),
        page.backwards(),
        size);
  }

  /**
   * Where to go on in the tier: at its end that the page comes to first, unless in the cursor's.
   */
  private static @Nullable Cursor cursor(Tier tier, @Nullable Cursor cursor) {
    if (cursor == null || Tier.of((Long) cursor.value()) != tier) {
      return null;
    }
    int place = Tier.place((Long) cursor.value());
    Object value = tier.isOfNames() ? (Object) place : Tier.date(place);
    return new Cursor(cursor.order(), value, cursor.recordId());
  }
}
