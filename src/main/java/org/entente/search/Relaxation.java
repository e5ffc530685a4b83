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
import org.entente.graphql.Reading;

/** Leaves out the words for which a search finds nothing: those that the fewest documents have. */
@Singleton
class Relaxation {
  /** Words that more documents have are as common as each other. */
  private static final String COUNTS =
      """
      select term.place::integer as place, (select count(*) from (select from search_document r \
      where r.words @@ term.query::tsquery limit 10000) d)::integer as documents \
      from unnest($1::text[]) with ordinality term (query, place)\
      """;

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
    return finds(less)
        .thenCompose(found ->
            found ? CompletableFuture.completedFuture(less) : without(search, terms, many + 1));
  }

  private CompletionStage<Boolean> finds(Search search) {
    MatchStatement any =
        MatchStatement.ofAny(List.of(search.any(ENOUGH)), ENOUGH, statistics.counts());
    return reading
        .rows(any.sql(), any.parameters(), _ -> true, !search.dates().isEmpty())
        .thenApply(rows -> !rows.isEmpty());
  }

  /** All terms but phrases, the rarest first. */
  private CompletionStage<List<SearchTerm>> rarest(Search search) {
    List<SearchTerm> terms = search.query().terms();
    Object queries =
        search.query().anywhere().stream().map(SearchClause::query).toArray(String[]::new);
    return reading
        .rows(
            COUNTS,
            List.of(queries),
            row -> Map.entry(row.getInteger("place") - 1, row.getInteger("documents")))
        .thenApply(rows -> {
          Map<SearchTerm, Integer> documents = new HashMap<>();
          rows.forEach(row -> documents.put(terms.get(row.getKey()), row.getValue()));
          List<SearchTerm> sorted = new ArrayList<>(terms.reversed());
          sorted.removeIf(SearchTerm::phrase);
          sorted.sort(Comparator.comparingInt(term -> documents.getOrDefault(term, 0)));
          return sorted;
        });
  }
}
