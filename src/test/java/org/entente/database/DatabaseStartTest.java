package org.entente.database;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class DatabaseStartTest {

  @Inject Pool pool;
  @Inject ProbeWork work;
  @Inject SchemaValidation validation;
  @Inject Migrations migrations;

  @Test
  void isReadyOnceStarted() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'database' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'database' }.data.detail", startsWith("PostgreSQL 1"));
  }

  @Test
  void doesStartupWorkAfterMigratingAndBeforeBeingReady() {
    assertThat(work.seen()).isEqualTo("duplicated context: true, ready: false");
  }

  @Test
  void acceptsASchemaThatFitsTheEntities() {
    assertThatCode(validation::run).doesNotThrowAnyException();
  }

  @Test
  void refusesASchemaThatLacksAColumn() {
    execute("ALTER TABLE probe RENAME COLUMN word TO other");
    try {
      assertThatThrownBy(validation::run)
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("missing column [word] in table [probe]");
    } finally {
      execute("ALTER TABLE probe RENAME COLUMN other TO word");
    }
  }

  @Test
  void refusesASchemaWithAnotherType() {
    execute("ALTER TABLE probe ALTER COLUMN word TYPE bytea USING word::bytea");
    try {
      assertThatThrownBy(validation::run).hasMessageContaining("column [word] in table [probe]");
    } finally {
      execute("ALTER TABLE probe ALTER COLUMN word TYPE text USING convert_from(word, 'UTF8')");
    }
  }

  @Test
  void refusesAnOldServer() {
    assertThatCode(() -> migrations.requireSupported(15, "15.0")).doesNotThrowAnyException();
    assertThatThrownBy(() -> migrations.requireSupported(14, "14.9"))
        .hasMessageMatching("The database postgresql://\\S+ is PostgreSQL 14.9; .* 15 or later.");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void keepsNoJdbcConnectionAfterTheMigrations() throws InterruptedException {
    String query =
        "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'PostgreSQL JDBC%'";
    while (count(query) > 0) {
      Thread.sleep(200);
    }
  }

  private long count(String query) {
    return pool.query(query)
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(Duration.ofSeconds(5));
  }

  private void execute(String statement) {
    pool.query(statement).execute().await().atMost(Duration.ofSeconds(5));
  }
}
