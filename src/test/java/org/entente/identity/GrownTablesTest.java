package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import tells PostgreSQL of how many rows there are, lest it plans for the few before. */
@QuarkusTest
class GrownTablesTest {
  private static final int MANY = 50_000;

  @Inject Pool pool;

  private Database database;

  @BeforeEach
  void begin() {
    database = new Database(Database.await(pool.getConnection()));
    database.run("begin; analyze search_document");
  }

  @AfterEach
  void rollBack() {
    database.run("rollback; analyze search_document");
    Database.await(database.connection().close());
  }

  @Test
  void areLookedAtWhereTheyHaveMoreThanDoubled() {
    add(MANY);
    GrownTables.analyze(database);
    assertThat(known()).isGreaterThan(MANY * 0.8f);
  }

  @Test
  void areLeftAloneWhereTheyHaveGrownALittle() {
    float before = known();
    add(3);
    GrownTables.analyze(database);
    assertThat(known()).isEqualTo(before);
  }

  private void add(int documents) {
    database.rows(
        """
        insert into search_document (record_id, kind, date_earliest, date_latest, party_ids, words)
        select -n, 'MEETING', '2023-11-26', '2023-11-26', '{}', '' from generate_series(1, $1) n\
        """,
        documents);
  }

  /** How many rows PostgreSQL takes the table to have. */
  private float known() {
    return database
        .rows("select reltuples from pg_class where oid = 'search_document'::regclass")
        .iterator()
        .next()
        .getFloat(0);
  }
}
