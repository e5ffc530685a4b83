package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  private final MigrationFiles files = new MigrationFiles();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = migrations.connect();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void leaveAsItWas() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void leavesACurrentSchemaAloneWithoutFlyway() {
    assertThat(files.versionIfCurrent(connection)).isPresent();
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
  void leavesWhateverElseThereIsToFlyway(String change) throws SQLException {
    execute(change);
    assertThat(files.versionIfCurrent(connection)).isEmpty();
  }

  @Test
  void hasFlywaySayWhatIsWrong() throws SQLException {
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

  private void change(String assignment) throws SQLException {
    execute("update flyway_schema_history set " + assignment + NEWEST);
    connection.commit();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
