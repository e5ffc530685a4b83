package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
    var asked =
        new AskedStatement(
            "select generate_series(1, $1::int) as number", Tuple.of(rows), null, false, true);
    OngoingRequest request = new OngoingRequest();
    request.wantVersion();
    assertThat(request.reads(false)).isTrue();
    assertThat(asked.read(await(pool.withConnection(asked::on)), request, row -> row.getInteger(0)))
        .isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
    RecordVersion version = await(RecordVersion.read(pool));
    assertThat(request.readOnlyAt(version)).isTrue();
    assertThat(request.readOnlyAt(new RecordVersion(version.number(), "another"))).isFalse();
    assertThat(request.reads(false)).as("says so again").isFalse();
    assertThat(request.readOnlyAt(version)).as("known of what was read since").isFalse();
    assertThat(request.reads(true)).as("says so again at the end").isTrue();
    assertThat(request.readOnlyAt(version)).isTrue();
    request.readsOutOfOrder();
    assertThat(request.readOnlyAt(version)).as("known of what may be read later").isFalse();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
