package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A row is read by the names of its columns, those of joined records each by themselves. */
@QuarkusTest
class FetchedColumnsTest {
  private static final String SQL =
      "select 1 as id, 'own' as title, null as \"issue:\", 2 as id, 'joined' as title, "
          + "null as \"holder:\", 3 as id";

  @Inject Pool pool;

  @Test
  void readsWhatWasFetched() throws Exception {
    FetchedRow row =
        new Reading(pool)
            .rows(SQL, List.of(), fetched -> fetched)
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS)
            .getFirst();
    assertThat(row.getInteger("id")).isEqualTo(1);
    assertThat(row.getString("title")).isEqualTo("own");
    assertThat(row.joined("issue").getInteger("id")).isEqualTo(2);
    assertThat(row.joined("issue").getString("title")).isEqualTo("joined");
    assertThat(row.joined("holder").getInteger("id")).isEqualTo(3);
    assertThat(row.joined("holder").getString("title")).as("not fetched").isNull();
    assertThat(row.getString("summary")).as("not fetched").isNull();
  }
}
