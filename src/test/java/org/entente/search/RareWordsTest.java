package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Where a word is rare, its documents are looked through: with the same hits in the same order. */
@QuarkusTest
class RareWordsTest {
  private static final SearchClause TAIWAN = SearchClause.ofAny(List.of("taiwan"));
  private static final SearchClause OTHERS =
      SearchClause.ofAny(List.of("japan", "china", "wang", "kamikawa", "strait", "peac"));
  private static final WordCounts TAIWAN_IS_RARE =
      new WordCounts(1_000_000, Map.of("taiwan", 100L), 10_000);

  @Inject Pool pool;

  @Test
  void giveTheSamePage() {
    SearchCriteria criteria = criteria(Tier.TEXT, List.of());
    MatchStatement asked = MatchStatement.ofDated(criteria, WordCounts.UNKNOWN);
    MatchStatement lookedThrough = MatchStatement.ofDated(criteria, TAIWAN_IS_RARE);
    assertThat(lookedThrough.sql()).isNotEqualTo(asked.sql()).contains(" is true");
    assertThat(hits(lookedThrough)).hasSizeGreaterThan(3).isEqualTo(hits(asked));
  }

  @Test
  void leaveOutWhatIsNotWanted() {
    SearchCriteria criteria = criteria(Tier.TEXT, List.of(SearchClause.ofAny(List.of("wang"))));
    assertThat(hits(MatchStatement.ofDated(criteria, TAIWAN_IS_RARE)))
        .isNotEmpty()
        .isEqualTo(hits(MatchStatement.ofDated(criteria, WordCounts.UNKNOWN)));
  }

  @Test
  void areCountedAlike() {
    List<SearchCriteria> sorts =
        List.of(criteria(Tier.NAMED, List.of()), criteria(Tier.TEXT, List.of()));
    assertThat(hits(MatchStatement.ofAny(sorts, 1_000, TAIWAN_IS_RARE)))
        .hasSizeGreaterThan(3)
        .containsExactlyInAnyOrderElementsOf(
            hits(MatchStatement.ofAny(sorts, 1_000, WordCounts.UNKNOWN)));
  }

  @Test
  void areKnownByTheStatisticsOfTheDatabase() {
    rows("analyze search_document", Tuple.tuple());
    long all = rows("select count(*) from search_document", Tuple.tuple()).getFirst().getLong(0);
    WordCounts counts = WordStatistics.counts(statistics(all - 1));
    assertThat(counts.all()).isEqualTo(all);
    assertThat(counts.least()).isLessThan(all);
    assertThat(counts.documents())
        .containsKey("@MEETING")
        .allSatisfy((_, documents) -> assertThat(documents).isBetween(counts.least(), all));
  }

  @Test
  void areNotReadWhereThereAreFewDocuments() {
    rows("analyze search_document", Tuple.tuple());
    WordCounts counts = WordStatistics.counts(statistics(WordCounts.FEW));
    assertThat(counts.documents()).isEmpty();
    assertThat(counts.areFew(List.of(OTHERS))).isTrue();
    assertThat(counts.rare(List.of(TAIWAN, OTHERS))).isEmpty();
  }

  private Row statistics(long few) {
    return rows(WordStatistics.READ, Tuple.of(few)).getFirst();
  }

  private static SearchCriteria criteria(Tier tier, List<SearchClause> unwanted) {
    return new SearchCriteria(
        tier.among(Set.of()),
        List.of(TAIWAN, OTHERS),
        List.of(),
        unwanted,
        List.of(),
        List.of(),
        null,
        false,
        1_000);
  }

  private List<String> hits(MatchStatement statement) {
    return rows(statement.sql(), Tuple.from(statement.parameters())).stream()
        .map(row -> row.toJson().encode())
        .toList();
  }

  private List<Row> rows(String sql, Tuple parameters) {
    var rows = pool.preparedQuery(sql).execute(parameters).toCompletionStage();
    return StreamSupport.stream(rows.toCompletableFuture().join().spliterator(), false).toList();
  }
}
