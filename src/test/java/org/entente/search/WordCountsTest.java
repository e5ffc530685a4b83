package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCountsTest {
  private static final WordCounts COUNTS =
      WordCounts.of(
          1_000_000,
          new String[] {"talks", "cooper", "fisher"},
          new Float[] {0.4f, 0.1f, 0.002f, 0.0001f});

  private static final SearchClause MANY_WORDS =
      SearchClause.ofAny(IntStream.range(0, 30).mapToObj(number -> "#" + number).toList());

  @Test
  void tellHowManyDocumentsHaveAWord() {
    assertThat(COUNTS.documents())
        .containsEntry("talks", 400_000L)
        .containsEntry("cooper", 100_000L)
        .hasEntrySatisfying("fisher", count -> assertThat(count).isBetween(1_999L, 2_001L));
    assertThat(COUNTS.least()).isBetween(99L, 101L);
  }

  @Test
  void findTheClauseThatFewDocumentsHave() {
    SearchClause unknown = SearchClause.ofAny(List.of("zanzibar"));
    SearchClause fisher = SearchClause.ofAny(List.of("fisher"));
    assertThat(COUNTS.rare(List.of(MANY_WORDS, fisher))).contains(fisher);
    assertThat(COUNTS.rare(List.of(fisher, unknown, MANY_WORDS))).contains(unknown);
  }

  @Test
  void findNoneWhereAllAreCommon() {
    SearchClause cooper = SearchClause.ofAny(List.of("cooper"));
    SearchClause either = SearchClause.ofAny(List.of("fisher", "talks"));
    assertThat(COUNTS.rare(List.of(cooper, either, MANY_WORDS))).isEmpty();
  }

  /** The index is as quick where it has few words to look for. */
  @Test
  void findNoneWhereTheOthersHaveFewWords() {
    SearchClause fisher = SearchClause.ofAny(List.of("fisher"));
    SearchClause talks = SearchClause.ofAny(List.of("talks", "cooper"));
    assertThat(COUNTS.rare(List.of(fisher, talks))).isEmpty();
    assertThat(COUNTS.rare(List.of(MANY_WORDS))).isEmpty();
  }

  /** For a beginning the index reads all that begins so, however rare. */
  @Test
  void findNoBeginning() {
    SearchClause begun = new SearchClause("'zanz':*", List.of("zanz"), true);
    assertThat(COUNTS.rare(List.of(begun, MANY_WORDS))).isEmpty();
  }

  @Test
  void findNoneWhileNothingIsKnown() {
    SearchClause fisher = SearchClause.ofAny(List.of("fisher"));
    assertThat(WordCounts.UNKNOWN.rare(List.of(fisher, MANY_WORDS))).isEmpty();
  }

  @Test
  void areFewWhereFewDocumentsHaveOneOfTheClauses() {
    SearchClause cooper = SearchClause.ofAny(List.of("cooper"));
    SearchClause fisher = SearchClause.ofAny(List.of("fisher"));
    SearchClause begun = new SearchClause("'fish':*", List.of("fish"), true);
    assertThat(COUNTS.areFew(List.of(cooper, fisher))).isTrue();
    assertThat(COUNTS.areFew(List.of(cooper))).isFalse();
    assertThat(COUNTS.areFew(List.of(cooper, begun))).isFalse();
    assertThat(WordCounts.ofAll(40_000).areFew(List.of(cooper))).isTrue();
    assertThat(WordCounts.UNKNOWN.areFew(List.of(fisher))).isFalse();
  }

  @Test
  void areManyWhereManyDocumentsHaveTheOneClause() {
    SearchClause cooper = SearchClause.ofAny(List.of("cooper"));
    SearchClause fisher = SearchClause.ofAny(List.of("fisher"));
    SearchClause begun = new SearchClause("'cooper':*", List.of("cooper"), true);
    assertThat(COUNTS.areMany(List.of(cooper))).isTrue();
    assertThat(COUNTS.areMany(List.of(fisher))).isFalse();
    assertThat(COUNTS.areMany(List.of(begun))).isFalse();
    assertThat(COUNTS.areMany(List.of(cooper, SearchClause.ofAny(List.of("talks"))))).isFalse();
    assertThat(WordCounts.ofAll(1_000_000).areMany(List.of(cooper))).isFalse();
    assertThat(WordCounts.UNKNOWN.areMany(List.of(cooper))).isFalse();
  }
}
