package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MigrationsTest {
  private static final String NEWEST =
      " where installed_rank = "
          + "(select max(installed_rank) from flyway_schema_history where version is not null)";

  @Inject Migrations migrations;
  @Inject Pool pool;

  private final MigrationFiles files = new MigrationFiles();
  private SqlConnection connection;
  private Transaction transaction;

  @BeforeEach
  void connect() {
    connection = done(pool.getConnection());
    transaction = done(connection.begin());
  }

  @AfterEach
  void leaveAsItWas() {
    done(transaction.rollback());
    done(connection.close());
  }

  @Test
  void leavesACurrentSchemaAloneWithoutFlyway() {
    assertThat(done(files.current(connection))).isPresent();
    assertThat(migrations.apply()).matches("PostgreSQL \\S+, schema version \\d+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from flyway_schema_history" + NEWEST,
        "update flyway_schema_history set checksum = checksum + 1" + NEWEST,
        "update flyway_schema_history set checksum = null" + NEWEST,
        "update flyway_schema_history set success = false" + NEWEST,
        "update flyway_schema_history set script = 'V1000__be_newer.sql'" + NEWEST,
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (1000, '1000', 'be newer', 'SQL', 'V1000__be_newer.sql', 'somebody', 0, true)
        """,
        "delete from flyway_schema_history",
        "alter table flyway_schema_history rename to other",
        "create schema own; set local search_path to own, public"
      })
  void leavesWhateverElseThereIsToFlyway(String change) {
    execute(change);
    assertThat(done(files.current(connection))).isEmpty();
  }

  @Test
  void hasFlywaySayWhatIsWrong() {
    change("checksum = checksum + 1");
    try {
      assertThatThrownBy(migrations::apply)
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("could not be migrated")
          .hasMessageContaining("checksum mismatch");
    } finally {
      change("checksum = checksum - 1");
    }
  }

  private void change(String assignment) {
    done(pool.query("update flyway_schema_history set " + assignment + NEWEST).execute());
  }

  private void execute(String sql) {
    done(connection.query(sql).execute());
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(5, TimeUnit.SECONDS).join();
  }
}
