package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        pool.withConnection(connection ->
                asked
                    .on(connection)
                    .compose(_ -> connection.preparedQuery(PLANS).execute(Tuple.of(sql))))
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS)
            .iterator()
            .next();
    assertThat(plans.getLong("custom_plans")).isEqualTo(custom);
    assertThat(plans.getLong("generic_plans")).isEqualTo(generic);
    assertThat(plans.getString("mode")).isEqualTo("force_generic_plan");
  }
}
