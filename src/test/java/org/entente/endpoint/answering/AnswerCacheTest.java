package org.entente.endpoint.answering;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResultImpl;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.entente.endpoint.request.ResponseType;
import org.entente.graphql.RecordVersion;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static final RequestKey REQUEST = RequestKey.of("a");
  private static final RecordVersion VERSION = new RecordVersion(1, "one");

  private final AnswerCache cache = new AnswerCache(new MemorySize(BigInteger.valueOf(100_000)));
  private final Answer answer = answer("x");
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void givesAnAnswerInItsVersionOnly() {
    cache.keep(REQUEST, VERSION, null, answer);
    assertThat(cache.find(REQUEST, VERSION)).containsSame(answer);
    assertThat(cache.find(REQUEST, new RecordVersion(1, "two"))).isEmpty();
    assertThat(cache.find(RequestKey.of("b"), VERSION)).isEmpty();
  }

  @Test
  void givesAnAnswerAboutADayOnThatDayOnly() {
    cache.keep(REQUEST, VERSION, today.minusDays(1), answer);
    assertThat(cache.find(REQUEST, VERSION)).isEmpty();
    cache.keep(REQUEST, VERSION, today, answer);
    assertThat(cache.find(REQUEST, VERSION)).containsSame(answer);
  }

  @Test
  void changesTheTagOfAnAnswerAboutADayWithTheDay() {
    assertThat(REQUEST.tag(VERSION, today))
        .isNotEqualTo(REQUEST.tag(VERSION, today.plusDays(1)))
        .isNotEqualTo(REQUEST.tag(VERSION, null));
  }

  @Test
  void takesNoMoreMemoryThanItMay() {
    for (int i = 0; i < 100; i++) {
      cache.keep(RequestKey.of("k" + i), VERSION, null, answer("x".repeat(10_000)));
    }
    long kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += cache.find(RequestKey.of("k" + i), VERSION).isPresent() ? 1 : 0;
    }
    assertThat(kept).isLessThan(30);
  }

  @Test
  void keepsNothingWhereItMayTakeNoMemory() {
    AnswerCache none = new AnswerCache(new MemorySize(BigInteger.ZERO));
    none.keep(REQUEST, VERSION, null, answer);
    assertThat(none.find(REQUEST, VERSION)).isEmpty();
    assertThat(none.entries()).isZero();
  }

  private static Answer answer(String data) {
    return Answer.of(
        ExecutionResultImpl.newExecutionResult().data(data).build(),
        Map.of(),
        ResponseType.JSON,
        null);
  }
}
