package org.entente.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Cursor;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.Page;
import org.entente.graphql.PageRequest;
import org.entente.graphql.Reading;

/** Finds documents, the best first: tier after tier, until a page is full. */
@Singleton
class Matches {
  static final Ordering ORDERING = Ordering.byNumber("MATCH", "score", OrderDirection.DESC);

  /**
   * How many of the latest documents are read before the index of words is asked: where a word is
   * common they hold a page of hits, and all that the index would give would take long to sort.
   * First few, as for a rare word it is in vain.
   */
  private static final int MANY = 8_000;

  private static final int FEW = 1_000;

  private final Reading reading;
  private final WordStatistics statistics;

  Matches(Reading reading, WordStatistics statistics) {
    this.reading = reading;
    this.statistics = statistics;
  }

  CompletionStage<Page<Match>> page(Search search, PageRequest page) {
    return collect(search, page, tiers(search, page), List.of())
        .thenApply(found ->
            Page.of(
                page,
                found.stream().map(match -> new Page.Row<>(match, cursor(match))).toList(),
                null));
  }

  private static Cursor cursor(Match match) {
    return new Cursor(ORDERING.name(), match.score(), match.recordId());
  }

  /** Those from the cursor on, in the order in which the page is read. */
  private static Iterator<Tier> tiers(Search search, PageRequest page) {
    List<Tier> tiers = new ArrayList<>(Arrays.asList(Tier.values()));
    tiers.removeIf(tier -> !search.mayHave(tier));
    Cursor cursor = page.cursor();
    if (page.backwards()) {
      tiers = tiers.reversed();
    }
    if (cursor != null) {
      Tier first = Tier.of((Long) cursor.value());
      tiers.removeIf(
          tier -> page.backwards() ? tier.compareTo(first) > 0 : tier.compareTo(first) < 0);
    }
    return tiers.iterator();
  }

  private CompletionStage<List<Match>> collect(
      Search search, PageRequest page, Iterator<Tier> tiers, List<Match> found) {
    int missing = page.size() + 1 - found.size();
    if (missing == 0 || !tiers.hasNext()) {
      return CompletableFuture.completedFuture(found);
    }
    Tier tier = tiers.next();
    return inTier(tier, search.in(tier, page, missing))
        .thenCompose(more -> {
          List<Match> all = new ArrayList<>(found);
          all.addAll(more);
          return collect(search, page, tiers, all);
        });
  }

  private CompletionStage<List<Match>> inTier(Tier tier, SearchCriteria criteria) {
    return tier.isOfNames()
        ? run(tier, MatchStatement.ofNames(criteria), false)
        : latest(tier, criteria, FEW);
  }

  /**
   * Reads the latest documents one by one, as long as there is the prospect of a page of hits among
   * so many; else has the index of words give all hits, which takes long where they are many.
   */
  private CompletionStage<List<Match>> latest(Tier tier, SearchCriteria criteria, int many) {
    return run(tier, MatchStatement.ofLatest(criteria, many), !criteria.dates().isEmpty())
        .thenCompose(latest -> {
          if (latest.size() == criteria.size()) {
            return CompletableFuture.completedFuture(latest);
          }
          boolean prospect = many == FEW && latest.size() * (MANY / FEW) >= criteria.size();
          return prospect
              ? latest(tier, criteria, MANY)
              : run(
                  tier,
                  MatchStatement.ofDated(criteria, statistics.counts()),
                  !criteria.dates().isEmpty());
        });
  }

  private CompletionStage<List<Match>> run(
      Tier tier, MatchStatement statement, boolean plannedForValues) {
    return reading.rows(
        statement.sql(), statement.parameters(), row -> Match.of(row, tier), plannedForValues);
  }
}
