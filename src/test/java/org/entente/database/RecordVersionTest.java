package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What advances the record's version, and by how much, whoever writes. */
@QuarkusTest
class RecordVersionTest extends RolledBackTransaction {
  private static final String ADD =
      """
      insert into slug_alias (kind, slug, record_id) \
      select 'ISSUE', 'version-%s', id from issue where slug = 'taiwan'\
      """;
  private static final String REMOVE = "delete from slug_alias where slug like 'version-%'";

  @Inject Config config;

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    connection.rollback();
    run(REMOVE);
    connection.commit();
  }

  @Test
  void advancesOnceInATransactionOfEachKindOfChange() throws SQLException {
    assertThat(advanced(ADD.formatted("one"), ADD.formatted("two"))).isEqualTo(1);
    assertThat(advanced("update slug_alias set slug = slug || '-too' where slug = 'version-one'"))
        .isEqualTo(1);
    assertThat(advanced("delete from slug_alias where slug = 'version-two'")).isEqualTo(1);
    assertThat(advanced("create temporary table kept as select * from slug_alias")).isZero();
    assertThat(advanced("truncate slug_alias")).isEqualTo(1);
    assertThat(advanced("insert into slug_alias select * from kept")).isEqualTo(1);
    assertThat(advanced("drop table kept")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from slug_alias where slug = 'version-none'",
        "update issue set title = title",
        "insert into slug_alias select * from slug_alias on conflict do nothing",
        "insert into loaded_file (name, sha256) values ('version', '')",
        "delete from loaded_file where name = 'version'",
        "select * from issue for update"
      })
  void staysWhereNothingOfTheRecordChanges(String statement) throws SQLException {
    assertThat(advanced(statement)).isZero();
  }

  @Test
  void staysAfterARollback() throws SQLException {
    long before = version();
    run(ADD.formatted("undone"));
    connection.rollback();
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void staysAfterARollbackToASavepoint() throws SQLException {
    assertThat(advanced("savepoint s", ADD.formatted("undone"), "rollback to s")).isZero();
  }

  @Test
  void countsAChangeAfterARollbackToASavepoint() throws SQLException {
    assertThat(
            advanced(
                "savepoint s", ADD.formatted("undone"), "rollback to s", ADD.formatted("done")))
        .isEqualTo(1);
  }

  @Test
  void countsOnceWhatWasChangedInAndOutOfSavepoints() throws SQLException {
    assertThat(
            advanced(
                "savepoint s",
                ADD.formatted("inner"),
                "release s",
                ADD.formatted("outer"),
                "savepoint s",
                ADD.formatted("undone"),
                "rollback to s"))
        .isEqualTo(1);
  }

  @Test
  void countsOnceWhereTheChecksAreMadeEarly() throws SQLException {
    assertThat(
            advanced(
                ADD.formatted("early"), "set constraints all immediate", ADD.formatted("late")))
        .isEqualTo(1);
  }

  @Test
  void staysWhereTheCommitIsRefused() throws SQLException {
    long before = version();
    run(
        """
        insert into issue (id, slug, title, kind) \
        values (nextval('record_id_seq'), 'version-uncited', 'Uncited', 'OTHER')\
        """);
    assertThatThrownBy(connection::commit).hasMessageContaining("has no citation");
    connection.rollback();
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void hasAnotherTokenAtEachVersion() throws SQLException {
    List<String> tokens = new ArrayList<>();
    for (String name : List.of("one", "two", "three")) {
      advanced(ADD.formatted(name));
      tokens.add(text("select token from record_version"));
    }
    assertThat(tokens).doesNotHaveDuplicates();
  }

  @Test
  void countsEveryOneOfManyTransactionsSideBySide() throws Exception {
    int writers = 8;
    long changes = 25;
    long before = version();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running =
          IntStream.range(0, writers)
              .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer, changes)))
              .toList();
      for (Future<?> writer : running) {
        writer.get();
      }
    }
    assertThat(version()).isEqualTo(before + writers * changes);
    assertThat(number("select count(*) from record_change")).isZero();
  }

  private @Nullable Void write(int writer, long changes) throws SQLException {
    try (Connection own =
            DriverManager.getConnection(
                setting("jdbc.url"), setting("username"), setting("password"));
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      for (int change = 0; change < changes; change++) {
        statement.execute(ADD.formatted(writer + "-" + change));
        own.commit();
      }
    }
    return null;
  }

  private String setting(String name) {
    return config.getValue("quarkus.datasource." + name, String.class);
  }

  /** By how much one transaction of these statements advances the version. */
  private long advanced(String... statements) throws SQLException {
    long before = version();
    for (String statement : statements) {
      run(statement);
    }
    connection.commit();
    return version() - before;
  }

  private long version() throws SQLException {
    return number("select version from record_version");
  }
}
