package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose meetings they are, what is on an issue, and what parties share, stands in tables of its
 * own, whatever changes.
 */
@QuarkusTest
class DerivedTablesTest extends RolledBackTransaction {
  private static final String WRONG =
      """
      (select 'extra', x.* from (table %1$s except table %2$s) x) \
      union all (select 'missing', x.* from (table %2$s except table %1$s) x)\
      """;

  @Test
  void areThoseOfTheRecord() throws SQLException {
    assertThat(rows("table meeting_party")).isNotEmpty();
    assertThat(rows("table meeting_issue")).isNotEmpty();
    assertThat(rows("table meeting_official")).isNotEmpty();
    assertThat(rows("table agreement_issue")).isNotEmpty();
    assertThat(rows("table measure_issue")).isNotEmpty();
    assertThat(rows("select distinct item from relation_item")).hasSize(4);
    assertDerived();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update meeting set date_earliest = date_earliest - 1",
        "delete from attendance where id in (select min(id) from attendance group by meeting_id)",
        """
        update attendance set party_id = (select id from party where code = 'VU'), post_id = null \
        where id in (select min(id) from attendance group by meeting_id)\
        """,
        """
        insert into attendance (id, meeting_id, party_id, role) \
        select -m.id, m.id, p.id, 'OBSERVER' from meeting m, party p where p.code = 'VU'\
        """,
        "update attendance set official_id = null, post_id = null"
            + " where id in (select min(id) from attendance group by meeting_id, party_id)",
        "delete from position where id in (select min(id) from position group by meeting_id)",
        "update position set withdrawn = true",
        "update meeting set withdrawn = true",
        "update agreement set withdrawn = true",
        "update measure set withdrawn = true",
        "update position set meeting_id = null",
        "update position set issue_id = (select id from issue where slug = 'taiwan')",
        "update issue set parent_id = (select id from issue where slug = 'taiwan')"
            + " where slug <> 'taiwan' and parent_id is null",
        "update issue set parent_id = null",
        "update position set date_earliest = date_earliest - 1",
        "update position set holder_id = (select id from party where code = 'VU')",
        "delete from issue_party where party_id = (select id from party where code = 'JP')",
        """
        insert into issue_party (issue_id, party_id) \
        select i.id, p.id from issue i, party p where p.code = 'VU'\
        """,
        "update agreement set issue_id = (select id from issue where slug = 'taiwan')",
        "update agreement set issue_id = null",
        "update measure set issue_id = (select id from issue where slug = 'taiwan')",
        "update agreement_step set date_earliest = date_earliest - 1",
        "delete from agreement_step where ordinal > 1",
        """
        insert into agreement_party (agreement_id, party_id) \
        select a.id, p.id from agreement a, party p where p.code = 'VU'\
        """,
        "delete from agreement_party where party_id = (select id from party where code = 'JP')",
        "update measure set imposed_by_id = (select id from party where code = 'VU')",
        "update measure_step set date_earliest = date_earliest - 1",
        "delete from measure_step where ordinal > 1",
        "delete from measure_target"
      })
  void followWhatChanges(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
    assertDerived();
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting", "position", "agreement", "measure"})
  void areAsBeforeWhereRecordsStandAgain(String table) throws SQLException {
    List<String> before = rows("table relation_item");
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update %s set withdrawn = true".formatted(table));
      assertThat(rows("table relation_item")).isNotEmpty().hasSizeLessThan(before.size());
      statement.executeUpdate("update %s set withdrawn = false".formatted(table));
    }
    assertThat(rows("table relation_item")).containsExactlyInAnyOrderElementsOf(before);
  }

  private void assertDerived() throws SQLException {
    assertThat(rows(WRONG.formatted("meeting_party", "party_at_meeting"))).isEmpty();
    assertThat(rows(WRONG.formatted("meeting_issue", "issue_at_meeting"))).isEmpty();
    assertThat(rows(WRONG.formatted("meeting_official", "official_at_meeting"))).isEmpty();
    assertThat(rows(WRONG.formatted("agreement_issue", "issue_of_agreement"))).isEmpty();
    assertThat(rows(WRONG.formatted("measure_issue", "issue_of_measure"))).isEmpty();
    assertThat(rows(WRONG.formatted("relation_item", "item_of_relation"))).isEmpty();
  }

  private List<String> rows(String sql) throws SQLException {
    return texts("select x::text from (" + sql + ") x");
  }
}
