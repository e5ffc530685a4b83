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
class KeptTablesTest {
  /** Of the migrations, of what is kept itself or derived, of requests, of search, and of tests. */
  private static final List<String> NOT_OF_THE_RECORD =
      List.of(
          "agreement_issue",
          "change",
          "change_issue",
          "change_party",
          "flyway_schema_history",
          "idempotency_key",
          "kept_table",
          "known_key",
          "loaded_file",
          "looked_up",
          "measure_issue",
          "meeting_issue",
          "meeting_official",
          "meeting_party",
          "meeting_place",
          "meeting_post",
          "persisted_query",
          "possible_duplicate",
          "probe",
          "record_change",
          "record_merge",
          "record_version",
          "relation_item",
          "revision",
          "row_change",
          "search_document",
          "search_name",
          "search_spelling",
          "search_word",
          "source_content",
          "source_key");

  @Inject DataSource dataSource;

  @Test
  void areAllTablesOfTheRecord() throws SQLException {
    assertThat(
            names(
                """
                select c.relname from pg_class c \
                where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace \
                and array['keep_deleted', 'keep_inserted', 'keep_truncated', 'keep_updated']::name[] \
                <> array(select t.tgname from pg_trigger t where t.tgrelid = c.oid \
                  and t.tgname like 'keep%' and t.tgenabled = 'O' and t.tgqual is null \
                  order by t.tgname) \
                order by c.relname\
                """))
        .as("tables without the triggers of keep_history_of('...')")
        .isEqualTo(NOT_OF_THE_RECORD);
  }

  @Test
  void haveViewsOfTheirPastWithTheSameColumns() throws SQLException {
    String columns =
        """
        select k.name || ' ' || string_agg(a.attname || ' ' || a.atttypid::regtype, ', ' \
        order by a.attnum) from kept_table k join pg_attribute a \
        on a.attrelid = format('%s.%%I', k.name)::regclass and a.attnum > 0 \
        and not a.attisdropped group by k.name order by k.name\
        """;
    assertThat(names(columns.formatted("past")))
        .as("after a change of columns, make_past_views() has to be called")
        .isEqualTo(names(columns.formatted("public")))
        .isNotEmpty();
  }

  private List<String> names(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
