package org.entente.search;

import java.util.List;
import java.util.stream.Stream;
import org.entente.graphql.Condition;
import org.entente.graphql.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of documents.
 *
 * @param among a condition that an index has
 * @param words all of which they fulfil
 * @param also of the filter, all of which they fulfil too
 * @param unwanted what they do not fulfil together; nothing if empty
 * @param excluded none of which they fulfil
 * @param preferred among names, what the better fulfil, and the better still
 * @param dates conditions on their dates
 * @param cursor where to go on, by a value of the column that orders; null for the beginning
 * @param backwards whether in the opposite order
 * @param size how many at most
 */
record SearchCriteria(
    String among,
    List<SearchClause> words,
    List<SearchClause> also,
    List<SearchClause> unwanted,
    List<SearchClause> excluded,
    List<SearchClause> preferred,
    List<Condition> dates,
    @Nullable Cursor cursor,
    boolean backwards,
    int size) {

  /** Whether some words may go on and others may not. */
  boolean isPartlyBegun() {
    return !words(true).isEmpty() && !words(false).isEmpty();
  }

  List<SearchClause> words(boolean begun) {
    return words.stream().filter(clause -> clause.begun() == begun).toList();
  }

  List<SearchClause> all() {
    return withFilter(words);
  }

  List<SearchClause> withFilter(List<SearchClause> clauses) {
    return Stream.concat(clauses.stream(), also.stream()).toList();
  }
}
