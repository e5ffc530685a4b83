package org.entente.endpoint.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.endpoint.version.KnownVersion.Asked;
import org.entente.graphql.RecordVersion;
import org.junit.jupiter.api.Test;

class KnownVersionTest {
  private final AtomicLong clock = new AtomicLong();
  private final KnownVersion known = new KnownVersion(Duration.ofNanos(10), clock::get, () -> {});

  @Test
  void knowsNothingBeforeTheFirstAnswer() {
    known.advance(version(1));
    assertThat(known.current()).isEmpty();
  }

  @Test
  void countsTheLeaseFromTheQuestion() {
    Asked asked = known.ask();
    clock.set(9);
    known.begin(asked, version(1));
    assertThat(known.current()).contains(version(1));
    clock.set(10);
    assertThat(known.current()).isEmpty();
    assertThat(known.confirm(known.ask(), version(1))).isTrue();
    assertThat(known.current()).contains(version(1));
  }

  @Test
  void learnsOfNewerVersionsOnlyWithoutALongerLease() {
    known.begin(known.ask(), version(2));
    clock.set(5);
    known.advance(version(1));
    assertThat(known.current()).contains(version(2));
    known.advance(version(3));
    assertThat(known.current()).contains(version(3));
    clock.set(10);
    assertThat(known.current()).isEmpty();
  }

  @Test
  void keepsWhatItLearntWhileTheDatabaseWasAsked() {
    known.begin(known.ask(), version(1));
    Asked asked = known.ask();
    known.advance(version(2));
    assertThat(known.confirm(asked, version(1))).isTrue();
    assertThat(known.current()).contains(version(2));
  }

  @Test
  void noticesADatabaseThatWasSetBack() {
    known.begin(known.ask(), version(5));
    assertThat(known.confirm(known.ask(), version(4))).isFalse();
    assertThat(known.confirm(known.ask(), new RecordVersion(5, "other"))).isFalse();
  }

  @Test
  void believesANewConnection() {
    known.begin(known.ask(), version(5));
    known.lose();
    assertThat(known.current()).isEmpty();
    known.begin(known.ask(), version(2));
    assertThat(known.current()).contains(version(2));
  }

  @Test
  void takesNoAnswerToWhatWasAskedBeforeALoss() {
    known.begin(known.ask(), version(1));
    Asked asked = known.ask();
    known.lose();
    assertThat(known.confirm(asked, version(1))).isTrue();
    assertThat(known.current()).isEmpty();
    assertThat(known.confirm(known.ask(), version(1))).isTrue();
    assertThat(known.current()).contains(version(1));
  }

  private static RecordVersion version(long number) {
    return new RecordVersion(number, "token " + number);
  }
}
