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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  @Test
  void saysAtTheEndOfEachWaveWhichVersionWasRead() throws Exception {
    OngoingRequest request = new OngoingRequest();
    request.wantVersion();
    Waves waves = new Waves(request, null, MentionedFields.ANY);
    Reading reading = new Reading(pool);
    Loaders loaders = new Loaders(reading);
    CompletableFuture<List<Long>> third = new CompletableFuture<>();
    waves.during(() ->
        owned(loaders, 1)
            .thenCompose(_ -> owned(loaders, 2).thenCombine(owned(loaders, 3), (_, last) -> last))
            .thenAccept(third::complete));
    assertThat(await(third)).containsExactly(7L);
    RecordVersion version = await(RecordVersion.read(pool).toCompletionStage());
    assertThat(request.readUntil(version)).isTrue();
    CompletableFuture<List<Long>> more = new CompletableFuture<>();
    waves.during(() ->
        reading
            .rows("select 8::bigint", List.of(), row -> row.getLong(0))
            .thenAccept(more::complete));
    assertThat(await(more)).containsExactly(8L);
    assertThat(request.readUntil(version)).as("known of what is read by itself").isFalse();
  }

  /** What hangs on 7, by a statement of its own. */
  private static CompletionStage<List<Long>> owned(Loaders loaders, int statement) {
    String sql = "select unnest($1::bigint[]) as owner_id, %d as statement".formatted(statement);
    return loaders.many(sql, row -> row.getLong(0), 7L);
  }

  /** As an instance meets it while another migrates the database. */
  @Test
  void goesOnWhereATableOfAPreparedStatementHasChanged() throws Exception {
    Reading reading = new Reading(pool);
    run("create table changing (id bigint)");
    try {
      run("insert into changing values (7)");
      for (int round = 0; round < 3; round++) {
        // More columns than before, on all connections.
        run("alter table changing add column more%d text".formatted(round));
        for (int i = 0; i < 30; i++) {
          assertThat(await(reading.rows("select * from changing", List.of(), r -> r.getLong("id"))))
              .containsExactly(7L);
        }
      }
    } finally {
      run("drop table changing");
    }
  }

  private void run(String sql) throws Exception {
    await(pool.query(sql).execute().toCompletionStage());
  }

  /** Also a statement that the server had not begun, or for which there was no connection yet. */
  @Test
  void stopsStatementsWheneverTheirRequestIsCancelled() throws Exception {
    List<CompletionStage<?>> results = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      OngoingRequest request = new OngoingRequest();
      Waves waves = new Waves(request, null, MentionedFields.ANY);
      waves.begin();
      waves.runAndEnd(() ->
          results.add(new Reading(pool).rows("select 1 from pg_sleep(60)", List.of(), row -> 1)));
      LockSupport.parkNanos(i * 100_000L);
      request.cancel();
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (sleeping() > 0) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(results).noneMatch(result -> result.toCompletableFuture().isDone());
  }

  private int sleeping() throws Exception {
    String sql =
        """
        select count(*)::int from pg_stat_activity \
        where state = 'active' and query = 'select 1 from pg_sleep(60)'\
        """;
    return await(new Reading(pool).rows(sql, List.of(), row -> row.getInteger(0))).getFirst();
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
