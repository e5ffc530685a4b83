package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts that the same officials held, as two sources tell. */
@QuarkusTest
class PostHoldersTest {
  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void listsPostsThatTheSameOfficialsHeldAtTheSameTimes() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a")
                .ambassador("one", "Merge Test Kawa", "Envoy", "2017-01-20")
                .ambassador("two", "Merge Test Sato", "Envoy", "2019-01-20")
                .ambassador("three", "Merge Test Ueno", "Envoy", "2021-01-20"),
            Told.by("b")
                .ambassador("one", "Merge Test Kawa", "Legate", "2017-02-01")
                .ambassador("two", "Merge Test Sato", "Legate", "2019-01-20")
                .ambassador("four", "Merge Test Ikeda", "Legate", "2023-01-20"));
    assertThat(result).isEqualTo(new Comparison.Result(2, 1, 0, 0));
    assertThat(
            Client.data("{ possibleDuplicates(last: 100) { nodes { kind rule explanation } } }")
                .encode())
        .contains(
            "{\"kind\":\"POST\",\"rule\":\"HOLDERS\",\"explanation\":\"'Envoy of merge-test-a'"
                + " and 'Legate of merge-test-b' are posts of JP; of those who held the one 2 held"
                + " the other at that time.\"}");
    assertThat(Told.compared(pool)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @Test
  void takesOneOfSeveralOfficialsForAChance() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a")
                .ambassador("one", "Merge Test Kawa", "Envoy", "2017-01-20")
                .ambassador("two", "Merge Test Sato", "Envoy", "2019-01-20"),
            Told.by("b")
                .ambassador("one", "Merge Test Kawa", "Legate", "2017-02-01")
                .ambassador("two", "Merge Test Ikeda", "Legate", "2019-01-20"));
    assertThat(result.merged()).isEqualTo(1);
    assertThat(Client.data("{ possibleDuplicates(last: 100) { nodes { rule } } }").encode())
        .doesNotContain("HOLDERS");
  }

  @Test
  void takesPostsOfMinistersForSeveral() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a")
                .minister("one", "Merge Test Kawa", "JP", "2017-01-20")
                .minister("two", "Merge Test Sato", "JP", "2019-01-20"),
            Told.by("b")
                .minister("one", "Merge Test Kawa", "JP", "2017-01-20")
                .minister("two", "Merge Test Sato", "JP", "2019-01-20"));
    assertThat(result).isEqualTo(new Comparison.Result(2, 0, 0, 0));
  }
}
