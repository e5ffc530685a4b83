package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement is planned as it was asked, from the first time that a connection sees it. */
@QuarkusTest
class AskedStatementTest {
  private static final String PLANS =
      """
      select custom_plans, generic_plans, current_setting('plan_cache_mode') as mode \
      from pg_prepared_statements where statement = $1\
      """;

  @Inject Pool pool;

  @ParameterizedTest
  @CsvSource({"true, 1, 0", "false, 0, 1"})
  void isPlannedAsAsked(boolean plannedForValues, long custom, long generic) throws Exception {
    String sql = "select slug from issue where id = $1 and %s".formatted(plannedForValues);
    var asked = new AskedStatement(sql, Tuple.of(1L), null, plannedForValues, false);
    Row plans =
        await(
                pool.withConnection(connection ->
                    asked
                        .on(connection)
                        .compose(_ -> connection.preparedQuery(PLANS).execute(Tuple.of(sql)))))
            .iterator()
            .next();
    assertThat(plans.getLong("custom_plans")).isEqualTo(custom);
    assertThat(plans.getLong("generic_plans")).isEqualTo(generic);
    assertThat(plans.getString("mode")).isEqualTo("force_generic_plan");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void saysWhichVersionItReads(int rows) throws Exception {
    OngoingRequest request = new OngoingRequest();
    request.wantVersion();
    RecordVersion version = await(RecordVersion.read(pool));
    assertThat(request.reads(false, false)).isTrue();
    assertThat(read(rows, request)).isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
    assertThat(request.readUntil(version)).as("known where there is a row").isEqualTo(rows > 0);
    assertThat(request.readUntil(new RecordVersion(version.number(), "another"))).isFalse();
  }

  @Test
  void isAskedForTheVersionWhereThatTellsOfAllOthers() throws Exception {
    OngoingRequest request = new OngoingRequest();
    request.wantVersion();
    RecordVersion version = await(RecordVersion.read(pool));
    assertThat(request.reads(false, false)).as("the first").isTrue();
    read(1, request);
    assertThat(request.readUntil(version)).isTrue();
    assertThat(request.reads(false, false)).as("another by itself").isFalse();
    assertThat(request.readUntil(version)).as("known of what was read since").isFalse();
    assertThat(request.reads(true, false)).as("one that others follow").isFalse();
    assertThat(request.readUntil(version)).isFalse();
    assertThat(request.reads(true, true)).as("the last of a wave").isTrue();
    read(1, request);
    assertThat(request.readUntil(version)).isTrue();
    request.readsOutOfOrder();
    assertThat(request.readUntil(version)).as("known of what may be read later").isFalse();
  }

  private List<Integer> read(int rows, OngoingRequest request) throws Exception {
    var asked =
        new AskedStatement(
            "select generate_series(1, $1::int) as number", Tuple.of(rows), null, false, true);
    return asked.read(await(pool.withConnection(asked::on)), request, row -> row.getInteger(0));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
