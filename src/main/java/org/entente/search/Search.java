package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.graphql.Condition;
import org.entente.graphql.Cursor;
import org.entente.graphql.PageRequest;
import org.entente.graphql.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What is searched, with nothing left to look up.
 *
 * @param query the words
 * @param also what the filter asks of the words of a document, as further clauses
 * @param kinds of which kinds the hits are; of any if empty
 * @param dates what the filter asks of the dates of a document
 */
record Search(
    SearchQuery query, List<SearchClause> also, Set<RecordKind> kinds, List<Condition> dates) {

  /** Whether there can be hits; else none is asked for. */
  boolean mayHave(Tier tier) {
    return !query.terms().isEmpty()
        && (dates.isEmpty() || !tier.isOfNames())
        && (tier != Tier.OFFICE || mayBeInOffice());
  }

  private boolean mayBeInOffice() {
    return !query.inOffice().isEmpty()
        && (kinds.isEmpty()
            || kinds.contains(RecordKind.OFFICIAL)
            || kinds.contains(RecordKind.POST));
  }

  /**
   * All hits, of whichever tier, so many of each sort: first those that have all terms in their own
   * texts. Of these the ones with names have an index of their own, and the others are many: where
   * a term is common, so many are found soon among them. The rest is asked for last, as it takes
   * long to ask documents for what they are related to.
   */
  List<SearchCriteria> all(int size) {
    List<SearchCriteria> sorts = new ArrayList<>();
    sorts.add(of(Tier.NAMED.among(Set.of()), query.inTexts(), List.of(), size));
    sorts.add(of(Tier.TEXT.among(Set.of()), query.inTexts(), List.of(), size));
    if (!query.relatedRecords().isEmpty()) {
      sorts.add(of("true", query.anywhere(), query.inTexts(), size));
    }
    return sorts;
  }

  /** Those that have each term somewhere, so many. */
  SearchCriteria any(int size) {
    return of("true", query.anywhere(), List.of(), size);
  }

  /** Whether all documents are hits that have one word. */
  boolean isOneWord() {
    return query.terms().size() == 1 && also.isEmpty() && kinds.isEmpty() && dates.isEmpty();
  }

  /** The same without these terms. */
  Search without(Set<SearchTerm> terms) {
    return new Search(query.without(terms), also, kinds, dates);
  }

  private SearchCriteria of(
      String among, List<SearchClause> words, List<SearchClause> unwanted, int size) {
    return new SearchCriteria(
        among, words, also, unwanted, query.excluded(), List.of(), dates, null, false, size);
  }

  SearchCriteria in(Tier tier, PageRequest page, int size) {
    return new SearchCriteria(
        tier.among(kinds),
        tier.wanted(query),
        also,
        tier.unwanted(query),
        query.excluded(),
        tier.preferred(query),
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
