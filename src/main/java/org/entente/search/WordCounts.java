package org.entente.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many documents have a word, about: as the statistics of the database have it.
 *
 * @param all how many documents there are
 * @param documents by words
 * @param least how many have a word that is not among these, at most
 */
record WordCounts(long all, Map<String, Long> documents, long least) {
  /** Nothing is rare. */
  static final WordCounts UNKNOWN = ofAll(Long.MAX_VALUE);

  /** Among so many documents the index finds whatever is asked for within moments. */
  static final long FEW = 50_000;

  /** It takes as long to look at one document as to have the index look for so many words in it. */
  private static final int MANY_WORDS = 4;

  /** So many documents take longer to read than to be looked for year by year. */
  private static final long MANY = 5_000;

  /** So few documents are looked at one by one. */
  private static final long RARE = 3_000;

  /** Of so many documents, of whose words nothing is known. */
  static WordCounts ofAll(long documents) {
    return new WordCounts(documents, Map.of(), Long.MAX_VALUE);
  }

  /**
   * Of the statistics of a column.
   *
   * @param all how many documents there are
   * @param words that are frequent
   * @param shares of all documents that have each of them; then the least of these
   */
  static WordCounts of(long all, String[] words, Float[] shares) {
    Map<String, Long> documents = HashMap.newHashMap(words.length);
    for (int i = 0; i < words.length; i++) {
      documents.put(words[i], (long) (all * shares[i]));
    }
    return new WordCounts(all, documents, (long) (all * shares[words.length]));
  }

  /**
   * The clause that the index of words had better be asked for alone, as few documents have one of
   * its words, and the others have many words: for each document that has one of the rare words,
   * the index looks for all of these.
   */
  Optional<SearchClause> rare(List<SearchClause> clauses) {
    return clauses.stream()
        .filter(clause -> !clause.begun())
        .min(Comparator.comparingLong(this::documents))
        .filter(rare -> documents(rare) <= RARE)
        .filter(rare ->
            clauses.stream().anyMatch(c -> !c.equals(rare) && c.words().size() >= MANY_WORDS));
  }

  /** Whether few documents have one of the clauses, so that few are hits. */
  boolean areFew(List<SearchClause> clauses) {
    return all <= FEW
        || clauses.stream().anyMatch(clause -> !clause.begun() && documents(clause) <= FEW);
  }

  /**
   * Whether the one clause is known to have many documents, so that many are hits. Of several, none
   * may have them together, which the index finds out faster of all years at once.
   */
  boolean areMany(List<SearchClause> clauses) {
    return least <= MANY
        && clauses.size() == 1
        && !clauses.getFirst().begun()
        && documents(clauses.getFirst()) > MANY;
  }

  /** In about how many places of documents the words of the clause are, as far as that is known. */
  long known(SearchClause clause) {
    return clause.words().stream().mapToLong(word -> documents.getOrDefault(word, 0L)).sum();
  }

  private long documents(SearchClause clause) {
    return clause.words().stream()
        .mapToLong(word -> Math.min(documents.getOrDefault(word, least), FEW + 1))
        .sum();
  }
}
