package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingTest {
  @Inject Vertx vertx;
  @Inject Pool pool;

  @Test
  void saysWhereTheDatabaseIsAway() throws IOException {
    Pool nowhere =
        PgBuilder.pool()
            // Vert.x's timer would report a failed attempt once more, when the tests are elsewhere.
            .with(new PoolOptions().setConnectionTimeout(0))
            .connectingTo(new PgConnectOptions().setHost("localhost").setPort(closedPort()))
            .using(vertx)
            .build();
    try {
      assertThatThrownBy(() -> await(new Reading(nowhere).rows("select 1", List.of(), row -> 1)))
          .hasCauseInstanceOf(DatabaseAway.class);
    } finally {
      nowhere.close();
    }
  }

  @Test
  void namesTheStatementThatIsWrong() {
    assertThatThrownBy(() -> await(new Reading(pool).rows("select wrong", List.of(), row -> 1)))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("select wrong");
  }

  @Test
  void givesTheRowsInTheirOrder() throws Exception {
    assertThat(
            await(
                new Reading(pool)
                    .rows(
                        "select generate_series(1, $1::int)",
                        List.of(3),
                        row -> row.getInteger(0))))
        .containsExactly(1, 2, 3);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
