package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WavesTest {
  private static final RecordTable<StoredRecord> RECORDS =
      RecordTable.of("Record", "record", "r.*", _ -> new StoredRecord() {});

  private final Waves waves = new Waves(new OngoingRequest(), null, MentionedFields.ANY);
  private final List<List<Long>> fetched = new ArrayList<>();

  @Test
  void fetchesTogetherWhatIsAskedForWhileSomethingIsUnderWay() {
    waves.begin();
    waves.begin();
    CompletionStage<String> one = ask(1);
    waves.end();
    CompletionStage<String> two = ask(2);
    assertThat(fetched).isEmpty();
    waves.end();
    assertThat(fetched).containsExactly(List.of(1L, 2L));
    assertThat(one).isCompletedWithValue("value 1");
    assertThat(two).isCompletedWithValue("value 2");
  }

  @Test
  void fetchesAtOnceWhenNothingIsUnderWay() {
    assertThat(ask(1)).isCompletedWithValue("value 1");
  }

  @Test
  void fetchesNothingTwice() {
    ask(1);
    ask(1);
    waves.begin();
    ask(1);
    ask(2);
    ask(2);
    waves.end();
    assertThat(fetched).containsExactly(List.of(1L), List.of(2L));
  }

  @Test
  void fetchesInTheNextWaveWhatTheAnswersOfOneLeadTo() {
    waves.begin();
    CompletionStage<String> next = ask(1).thenCompose(_ -> ask(10));
    CompletionStage<String> other = ask(2).thenCompose(_ -> ask(20));
    waves.end();
    assertThat(fetched).containsExactly(List.of(1L, 2L), List.of(10L, 20L));
    assertThat(next).isCompletedWithValue("value 10");
    assertThat(other).isCompletedWithValue("value 20");
  }

  @Test
  void letsWhatOthersMayAskForWaitForThem() {
    waves.begin();
    CompletionStage<String> one = askLate(1);
    CompletionStage<String> two = ask(2).thenCompose(_ -> askLate(20));
    waves.end();
    assertThat(fetched).containsExactly(List.of(2L), List.of(1L, 20L));
    assertThat(one).isCompletedWithValue("value 1");
    assertThat(two).isCompletedWithValue("value 20");
  }

  @Test
  void doesNotWaitWhereNothingElseIsFetched() {
    assertThat(askLate(1)).isCompletedWithValue("value 1");
  }

  @Test
  void fetchesNoRecordThatCameJoinedWithAnother() {
    StoredRecord record = new StoredRecord() {};
    waves.begin();
    CompletionStage<StoredRecord> before = askForRecord();
    CompletionStage<String> below = before.thenCompose(_ -> ask(10));
    waves.keep(RECORDS, 1, () -> record);
    CompletionStage<StoredRecord> after = askForRecord();
    CompletionStage<String> beside = ask(20);
    waves.end();
    assertThat(before).isCompletedWithValue(record);
    assertThat(after).isCompletedWithValue(record);
    // As if it had come before it was asked for.
    assertThat(fetched).containsExactly(List.of(20L, 10L));
    assertThat(below).isCompletedWithValue("value 10");
    assertThat(beside).isCompletedWithValue("value 20");
  }

  private CompletionStage<StoredRecord> askForRecord() {
    return waves.load(RECORDS, _ -> CompletableFuture.failedFuture(new AssertionError()), 1);
  }

  @Test
  void keepsEachStatementAtABoundedSize() {
    waves.begin();
    LongStream.range(0, 4_001).forEach(this::ask);
    waves.end();
    assertThat(fetched).extracting(List::size).containsExactly(2_000, 2_000, 1);
  }

  @Test
  void failsAllThatAskedWhereTheFetchingFails() {
    waves.begin();
    CompletionStage<String> one = waves.load("wrong", _ -> failed(), 1);
    CompletionStage<String> two =
        waves.load(
            "worse",
            _ -> {
              throw new IllegalStateException("worse");
            },
            1);
    waves.end();
    assertThatThrownBy(() -> one.toCompletableFuture().join()).hasRootCauseMessage("wrong");
    assertThatThrownBy(() -> two.toCompletableFuture().join()).hasRootCauseMessage("worse");
    assertThat(ask(1)).isCompletedWithValue("value 1");
  }

  private static CompletionStage<List<String>> failed() {
    return CompletableFuture.failedFuture(new IllegalStateException("wrong"));
  }

  private CompletionStage<String> ask(long key) {
    return waves.load("values", this::fetch, key);
  }

  private CompletionStage<String> askLate(long key) {
    return waves.loadLate("late values", this::fetch, key);
  }

  private CompletionStage<List<String>> fetch(List<Long> keys) {
    fetched.add(keys);
    return CompletableFuture.completedFuture(keys.stream().map(k -> "value " + k).toList());
  }
}
