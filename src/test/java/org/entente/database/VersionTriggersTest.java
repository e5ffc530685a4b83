package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** So that no later migration forgets that its tables are of the record. */
@QuarkusTest
class VersionTriggersTest {
  /** Of the migrations, of the version itself, and of tests. */
  private static final List<String> NOT_OF_THE_RECORD =
      List.of(
          "flyway_schema_history",
          "loaded_file",
          "persisted_query",
          "probe",
          "record_change",
          "record_version");

  @Inject DataSource dataSource;

  @Test
  void areOnEveryTableOfTheRecord() throws SQLException {
    List<String> forgotten = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                // The bits of tgtype: 1 for each row, 2 before, 4 insert, 8 delete, 16 update,
                // 32 truncate.
                """
                select c.relname from pg_class c \
                where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace \
                and array[29, 32]::smallint[] <> array(select t.tgtype from pg_trigger t \
                  where t.tgrelid = c.oid and t.tgfoid = 'note_record_change'::regproc \
                  and t.tgenabled = 'O' and t.tgqual is null order by t.tgtype) \
                order by c.relname\
                """)) {
      while (rows.next()) {
        forgotten.add(rows.getString(1));
      }
    }
    assertThat(forgotten)
        .as("tables without the triggers of note_changes_of('...')")
        .isEqualTo(NOT_OF_THE_RECORD);
  }
}
