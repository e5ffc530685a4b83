package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.meeting.MeetingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom texts name is found whether he comes on record before the text or after it. */
@QuarkusTest
class MentionsTest {
  @Inject DataSource source;
  @Inject Pool pool;

  private final Told meeting = told("JP:Kawa", "JP:Unknown");
  private final Told officials =
      Told.by("b").minister("one", "Merge Test Kawa Long", "JP", "2020-01-01");

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void findsWhomATextNamesOnceTheyAreOnRecord() {
    assertThat(Told.compared(pool, meeting).found()).isZero();
    assertThat(attendances()).isEqualTo("[{\"party\":{\"code\":\"JP\"},\"official\":null}]");
    assertThat(Told.compared(pool, officials).found()).isEqualTo(1);
    String later = attendances();
    assertThat(later).contains("{\"slug\":\"merge-test-kawa-long\"}", "\"official\":null");
    assertThat(Told.compared(pool, meeting, officials).found()).isZero();
    assertThat(attendances()).isEqualTo(later);
  }

  @Test
  void findsTheSameInTheOtherOrder() {
    assertThat(Told.compared(pool, officials, meeting).found()).isZero();
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}", "\"official\":null");
  }

  @Test
  void mergesOneWhomOnlyTextsNameWithTheOneWhomAllOfThemMean() {
    Told.compared(pool, told("JP:Merge Test Kawa", "KR"));
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa\"}");
    assertThat(Told.compared(pool, officials).merged()).isEqualTo(1);
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}");
    String asked = "{ official(slug: \"merge-test-kawa\") { mergedInto { rule } } }";
    assertThat(Client.data(asked).encode()).contains("\"rule\":\"MENTION\"");
  }

  @Test
  void leavesOneWhomOnlyATextOfAnotherTimeNames() {
    Told early =
        Told.by("a").meeting(MeetingKind.TALKS, "t", "1990-05-02", "KR", "JP:Merge Test Kawa");
    assertThat(Told.compared(pool, early, officials).merged()).isZero();
  }

  private static Told told(String... attendances) {
    return Told.by("a").meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", attendances);
  }

  private static String attendances() {
    String asked =
        "{ meeting(slug: \"merge-test-a-t\") { attendances { party { code } official { slug } } } }";
    return Client.data(asked).getJsonObject("meeting").getJsonArray("attendances").encode();
  }
}
