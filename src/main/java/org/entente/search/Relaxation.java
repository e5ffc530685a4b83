package org.entente.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.entente.graphql.Reading;

/** Leaves out the words for which a search finds nothing: those that the fewest documents have. */
@Singleton
class Relaxation {
  /** So many documents have a word that statistics have it, which are asked then. */
  private static final int MANY = 3_000;

  private static final String COUNTS =
      """
      select term.place::integer as place, (select count(*) from (select from search_document r \
      where r.words @@ term.query::tsquery limit %d) d)::integer as documents \
      from unnest($1::text[]) with ordinality term (query, place)\
      """
          .formatted(MANY);

  /** For one hit alone PostgreSQL would read whole documents until it comes by, if it does. */
  private static final int ENOUGH = 1_000;

  private final Reading reading;
  private final WordStatistics statistics;

  Relaxation(Reading reading, WordStatistics statistics) {
    this.reading = reading;
    this.statistics = statistics;
  }

  /** Whether words can be left out: of some, and no phrases, as these are meant as they stand. */
  static boolean isPossible(Search search) {
    List<SearchTerm> terms = search.query().terms();
    return terms.size() > 1 && !terms.stream().allMatch(SearchTerm::phrase);
  }

  /** The search itself if it finds something, or nothing without some of its words either. */
  CompletionStage<Search> of(Search search) {
    return finds(search)
        .thenCompose(found ->
            found
                ? CompletableFuture.completedFuture(search)
                : rarest(search).thenCompose(terms -> without(search, terms, 1)));
  }

  /** Without the first of these terms, so many or more. */
  private CompletionStage<Search> without(Search search, List<SearchTerm> terms, int many) {
    if (many > terms.size() || many == search.query().terms().size()) {
      return CompletableFuture.completedFuture(search);
    }
    Search less = search.without(new HashSet<>(terms.subList(0, many)));
    if (less.isOneWord() && isCommon(less.query().anywhere().getFirst())) {
      return CompletableFuture.completedFuture(less);
    }
    return finds(less)
        .thenCompose(found ->
            found ? CompletableFuture.completedFuture(less) : without(search, terms, many + 1));
  }

  private boolean isCommon(SearchClause clause) {
    return statistics.counts().known(clause) >= MANY;
  }

  private CompletionStage<Boolean> finds(Search search) {
    MatchStatement any =
        MatchStatement.ofAny(List.of(search.any(ENOUGH)), ENOUGH, statistics.counts());
    return reading
        .rows(any.sql(), any.parameters(), _ -> true, !search.dates().isEmpty())
        .thenApply(rows -> !rows.isEmpty());
  }

  /** All terms but phrases, the rarest first; of those that are as rare, the last. */
  private CompletionStage<List<SearchTerm>> rarest(Search search) {
    List<SearchTerm> terms = search.query().terms();
    List<SearchClause> clauses = search.query().anywhere();
    Map<SearchTerm, Long> documents = new HashMap<>();
    List<SearchTerm> rare = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      SearchClause clause = clauses.get(i);
      documents.put(terms.get(i), statistics.counts().known(clause));
      if (!isCommon(clause)) {
        rare.add(terms.get(i));
        queries.add(clause.query());
      }
    }
    List<SearchTerm> sorted = new ArrayList<>(terms.reversed());
    sorted.removeIf(SearchTerm::phrase);
    return counted(queries)
        .thenApply(counts -> {
          counts.forEach((place, count) -> documents.put(rare.get(place - 1), (long) count));
          sorted.sort(Comparator.comparingLong(term -> documents.getOrDefault(term, 0L)));
          return sorted;
        });
  }

  /** In how many documents something is, by its place. */
  private CompletionStage<Map<Integer, Integer>> counted(List<String> queries) {
    if (queries.isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    Object asked = queries.toArray(String[]::new);
    return reading
        .rows(
            COUNTS,
            List.of(asked),
            row -> Map.entry(row.getInteger("place"), row.getInteger("documents")))
        .thenApply(rows ->
            rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
