package org.entente.search;

import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.entente.graphql.Reading;
import org.entente.graphql.RecordKind;

/** Counts hits, so far as that takes no long time. */
@Singleton
class Facets {
  static final int MOST = 5_000;

  /** Years 1 and 9999 stand for dates that nothing bounds. */
  private static final String SORTS =
      """
      , kinds as (select 'KIND' as sort, kind as value, count(*)::integer as hits from hit \
      group by kind order by hits desc, kind), \
      parties as (select party.id, count(*)::integer as hits \
      from (select unnest(party_ids) as id from hit) party group by party.id), \
      countries as (select 'COUNTRY', p.id::varchar, parties.hits from parties \
      join party p on p.id = parties.id and p.kind = 'COUNTRY' \
      order by parties.hits desc, p.code limit 100), \
      spans as (select date_part('year', date_earliest)::integer / 10 as first, \
      date_part('year', case when date_latest < '9999-12-31' then date_latest \
      else date_earliest end)::integer / 10 as last, count(*) as hits \
      from hit where date_earliest > '0001-01-01' group by first, last), \
      decades as (select 'DECADE', (decade * 10)::varchar, sum(hits)::integer \
      from spans cross join generate_series(first, last) decade \
      group by decade order by decade desc) \
      select * from kinds union all select * from countries union all select * from decades\
      """;

  private final Reading reading;
  private final WordStatistics statistics;

  Facets(Reading reading, WordStatistics statistics) {
    this.reading = reading;
    this.statistics = statistics;
  }

  /** How many hits there are, up to {@link #MOST}. */
  CompletionStage<Integer> count(Search search) {
    if (search.query().terms().isEmpty()) {
      return CompletableFuture.completedFuture(0);
    }
    return ofHits(search, "select count(*)::integer from (%s) hit", row -> row.getInteger(0))
        .thenApply(List::getFirst);
  }

  CompletionStage<SearchFacets> facets(Search search) {
    if (search.query().terms().isEmpty()) {
      return CompletableFuture.completedFuture(new SearchFacets(List.of(), List.of(), List.of()));
    }
    return ofHits(search, "with hit as materialized (%s)" + SORTS, Count::of).thenApply(Facets::of);
  }

  /**
   * Where few documents can be hits, their index is the way whatever the words are; to plan for
   * these would take PostgreSQL longer, which reads the statistics of all words for each condition.
   */
  private <T> CompletionStage<List<T>> ofHits(Search search, String sql, Function<Row, T> reader) {
    WordCounts counts = statistics.counts();
    List<SearchCriteria> sorts = search.all(MOST);
    MatchStatement hits = MatchStatement.ofAny(sorts, MOST, counts);
    boolean plannedForValues =
        sorts.stream().anyMatch(sort -> !sort.dates().isEmpty() || !counts.areFew(sort.all()));
    return reading.rows(sql.formatted(hits.sql()), hits.parameters(), reader, plannedForValues);
  }

  /** A line of the counts. */
  private record Count(String sort, String value, int hits) {

    static Count of(Row row) {
      return new Count(row.getString("sort"), row.getString("value"), row.getInteger("hits"));
    }
  }

  private static SearchFacets of(List<Count> counts) {
    return new SearchFacets(
        counts.stream()
            .filter(c -> c.sort.equals("KIND"))
            .map(c -> new SearchFacets.KindCount(RecordKind.valueOf(c.value), c.hits))
            .toList(),
        counts.stream()
            .filter(c -> c.sort.equals("COUNTRY"))
            .map(c -> new CountryCount(Long.parseLong(c.value), c.hits))
            .toList(),
        counts.stream()
            .filter(c -> c.sort.equals("DECADE"))
            .map(c -> new SearchFacets.DecadeCount(Integer.parseInt(c.value), c.hits))
            .toList());
  }
}
