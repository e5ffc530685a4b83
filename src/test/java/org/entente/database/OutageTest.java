package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failures of a real database, told from its refusals. */
@QuarkusTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OutageTest {
  @Inject Pool pool;

  @Test
  void knowsAConnectionThatEndsAndOneThatHasEnded() {
    SqlConnection connection = await(pool.getConnection());
    int ended =
        await(connection.query("select pg_backend_pid()").execute())
            .iterator()
            .next()
            .getInteger(0);
    await(pool.query("select pg_terminate_backend(%d)".formatted(ended)).execute());
    for (int i = 0; i < 10; i++) {
      Throwable failure = failure(connection.query("select pg_sleep(0.1)").execute());
      assertThat(Outage.of(failure)).as(failure.toString()).isPresent();
    }
  }

  @Test
  void knowsADatabaseThatGivesUp() {
    Throwable failure =
        failure(
            pool.withTransaction(
                c -> c.query("set local statement_timeout = 1; select pg_sleep(10)").execute()));
    assertThat(Outage.of(failure))
        .hasValue("the database says: canceling statement due to statement timeout");
  }

  @Test
  void doesNotTakeARefusalForOne() {
    for (String refused :
        new String[] {
          "insert into slug_alias (kind, slug, record_id) values ('ISSUE', 'A b', 0)",
          "select 1 / 0",
          "select 'x'::date",
          "do $$ begin raise exception 'no'; end $$"
        }) {
      assertThat(Outage.of(failure(pool.query(refused).execute()))).as(refused).isEmpty();
    }
  }

  private static Throwable failure(Future<?> future) {
    try {
      await(future);
      throw new AssertionError("it did not fail");
    } catch (CompletionException e) {
      return e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
