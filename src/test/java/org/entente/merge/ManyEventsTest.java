package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A source of events may tell thousands of meetings a day, each two of which are two: the
 * statements that compare them look at a number of rows that grows with their number, not with its
 * square.
 */
@QuarkusTest
class ManyEventsTest {
  private static final int EVENTS = 6_000;

  /** How often one event may be looked at: each two of them would be a thousand times as much. */
  private static final int TIMES = 30;

  /**
   * Talks and visits of two parties in one country within a month, and one that an editor wrote.
   */
  private static final String FILL =
      """
      insert into meeting (id, slug, title, kind, status, date_edtf, date_earliest, date_latest, \
      country_id, host_id) select 900000000 + n, 'many-' || n, 'Many ' || n, \
      case when n %% 2 = 0 then 'VISIT' else 'TALKS' end, 'HELD', d, d, d, p.id, p.id \
      from generate_series(0, %1$d) n join party p on p.code = 'JP' \
      cross join lateral (select date '1931-05-01' + n %% 30 as d) x;
      insert into attendance (id, meeting_id, party_id, role) \
      select 900000000 + 2 * n + (p.code = 'KR')::integer, 900000000 + n, p.id, 'MEMBER' \
      from generate_series(0, %1$d) n join party p on p.code in ('JP', 'KR');
      insert into source_key (key, record_id, source, locator, digest, entry, rule, explanation) \
      select 'many:' || n, 900000000 + n, 'many', 'a', 'a', '{}', 'NEW', 'a' \
      from generate_series(1, %1$d) n\
      """
          .formatted(EVENTS);

  @Inject DataSource source;

  @Test
  void areComparedWithTheFewThatTheyMayBe() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      fill(statement);
      statement.execute(ComparedMeetings.VISITS);
      statement.execute("analyze compared_meeting");
      assertThat(rows(statement, ComparedMeetings.PAIRS)).isLessThan(TIMES * EVENTS);
      try (ResultSet counted =
          statement.executeQuery(
              "select count(*) from compared_pair_of_meetings where a_id = 900000000")) {
        counted.next();
        assertThat(counted.getInt(1)).isEqualTo(EVENTS / 30);
      }
      connection.rollback();
    }
  }

  @Test
  void takePlaceOnTheOccasionsOfVisitsOfKnownVisitors() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      fill(statement);
      assertThat(rows(statement, DuringVisits.LINK)).isLessThan(TIMES * EVENTS);
      assertThat(rows(statement, DuringVisits.LINK_VISITS)).isLessThan(TIMES * EVENTS);
      connection.rollback();
    }
  }

  /** Nothing derives anything of them, as nobody asks. */
  private static void fill(Statement statement) throws SQLException {
    statement.execute("set local session_replication_role = replica");
    statement.execute(FILL);
    statement.execute("analyze meeting, attendance, source_key");
  }

  /** How many rows all steps of the statement read and passed over. */
  private static double rows(Statement statement, String sql) throws SQLException {
    try (ResultSet plan = statement.executeQuery("explain (analyze, format json) " + sql)) {
      plan.next();
      return rows(new JsonArray(plan.getString(1)).getJsonObject(0).getJsonObject("Plan"));
    }
  }

  private static double rows(JsonObject step) {
    double rows =
        step.getDouble("Actual Rows")
            + step.getDouble("Rows Removed by Filter", 0.0)
            + step.getDouble("Rows Removed by Join Filter", 0.0);
    return rows * step.getDouble("Actual Loops")
        + step.getJsonArray("Plans", new JsonArray()).stream()
            .mapToDouble(sub -> rows((JsonObject) sub))
            .sum();
  }
}
