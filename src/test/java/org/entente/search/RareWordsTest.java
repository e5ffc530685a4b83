package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.entente.graphql.Cursor;
import org.jspecify.annotations.Nullable;
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

  /** Where a word is not rare, years are looked through one after another, to the same end. */
  @Test
  void giveTheSamePagesYearByYear() {
    List<Row> all = found(MatchStatement.ofDated(page(null, false, 1_000), WordCounts.UNKNOWN));
    assertThat(all).hasSizeGreaterThan(20);
    for (Row row : all) {
      Cursor cursor = new Cursor("", row.getLocalDate("date_earliest"), row.getLong("record_id"));
      for (boolean backwards : List.of(true, false)) {
        SearchCriteria criteria = page(cursor, backwards, 3);
        assertThat(hits(MatchStatement.ofYears(criteria)))
            .isEqualTo(hits(MatchStatement.ofDated(criteria, WordCounts.UNKNOWN)));
      }
    }
    assertThat(hits(MatchStatement.ofYears(page(null, true, 1_000))))
        .isEqualTo(all.reversed().stream().map(row -> row.toJson().encode()).toList());
  }

  @Test
  void readNoTableYearByYear() {
    MatchStatement statement = MatchStatement.ofYears(page(null, false, 3));
    List<String> plan =
        pool
            .withTransaction(connection ->
                connection
                    .query("set local enable_seqscan = off")
                    .execute()
                    .compose(_ ->
                        connection
                            .preparedQuery("explain " + statement.sql())
                            .execute(Tuple.from(statement.parameters()))))
            .map(RareWordsTest::listed)
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(plan)
        .anyMatch(line -> line.contains("Bitmap Index Scan on search_document_words"))
        .anyMatch(line -> line.contains("using search_document_date"))
        .noneMatch(line -> line.contains("Seq Scan"));
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
        List.of(),
        null,
        false,
        1_000);
  }

  private static SearchCriteria page(@Nullable Cursor cursor, boolean backwards, int size) {
    return new SearchCriteria(
        Tier.TEXT.among(Set.of()),
        List.of(OTHERS),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        cursor,
        backwards,
        size);
  }

  private List<Row> found(MatchStatement statement) {
    return rows(statement.sql(), Tuple.from(statement.parameters()));
  }

  private List<String> hits(MatchStatement statement) {
    return found(statement).stream().map(row -> row.toJson().encode()).toList();
  }

  private List<Row> rows(String sql, Tuple parameters) {
    var rows = pool.preparedQuery(sql).execute(parameters).toCompletionStage();
    return listed(rows.toCompletableFuture().join());
  }

  private static List<Row> listed(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
