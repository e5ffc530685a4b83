package org.entente.search;

/**
 * One of the conditions on a document's words, all of which a hit fulfils.
 *
 * @param query a {@code tsquery}
 * @param begun whether it asks for all words that begin in a way: the index of words collects the
 *     documents of all of them before it looks at any other clause
 */
record SearchClause(String query, boolean begun) {

  static SearchClause of(String query) {
    return new SearchClause(query, false);
  }
}
