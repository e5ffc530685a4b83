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
    assertThat(rows("table meeting_post")).isNotEmpty();
    assertThat(rows("table meeting_place")).isNotEmpty();
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
        "update attendance set post_id = null",
        "update meeting set date_latest = '9999-12-31'",
        "update meeting set locality = 'Kyoto, ' || locality",
        "update meeting set locality = null",
        """
        insert into meeting (id, slug, title, kind, status, date_edtf, date_earliest, date_latest, \
        locality) select -id, 'again-' || slug, title, kind, status, date_edtf, date_earliest, \
        date_latest, 'Kyoto, ' || locality from meeting\
        """,
        """
        delete from meeting m where not exists (select from position p where p.meeting_id = m.id) \
        and not exists (select from agreement a where a.meeting_id = m.id) \
        and not exists (select from agreement_step s where s.meeting_id = m.id) \
        and not exists (select from meeting s where s.occasion_id = m.id)\
        """,
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
  @ValueSource(
      strings = {
        "update term set withdrawn = true",
        "update term set from_earliest = from_earliest + 4000, from_latest = from_latest + 4000,"
            + " to_edtf = null, to_earliest = null, to_latest = null, several_holders = true",
        "update term set to_edtf = 'XXXX', to_earliest = from_earliest, to_latest = '9999-12-31'",
        "update term set official_id = (select id from official where slug = 'wang-yi')",
        "delete from term where id in (select min(id) from term group by official_id)",
        """
        insert into term (id, slug, official_id, post_id, several_holders, from_edtf, \
        from_earliest, from_latest) select -id, slug || '-again', official_id, post_id, true, \
        '2023-10', '2023-10-01', '2023-10-31' from term\
        """
      })
  void followTermsWhereAttendancesHaveNoPost(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update post set several_holders = true");
      statement.executeUpdate("update attendance set post_id = null");
      List<String> before = rows("table meeting_post");
      assertThat(before).isNotEmpty();
      assertThat(statement.executeUpdate(sql)).isPositive();
      assertThat(rows("table meeting_post")).isNotEqualTo(before);
    }
    assertDerived();
  }

  @Test
  void followTheNextTermWhereAnEndIsNotTold() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update post set several_holders = true");
      statement.executeUpdate("update attendance set post_id = null");
      statement.executeUpdate(
          "update term set to_edtf = 'XXXX', to_earliest = from_earliest, to_latest = '9999-12-31'");
      List<String> before = rows("table meeting_post");
      statement.executeUpdate(
          """
          insert into term (id, slug, official_id, post_id, several_holders, from_edtf, \
          from_earliest, from_latest) \
          select -t.id, t.slug || '-next', o.id, t.post_id, true, t.from_edtf, \
          t.from_latest + 1, t.from_latest + 1 from term t, official o where o.id = ( \
          select min(id) from official where id not in (select official_id from meeting_official))\
          """);
      assertThat(rows("table meeting_post")).hasSizeLessThan(before.size());
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
    assertThat(rows(WRONG.formatted("meeting_post", "post_at_meeting"))).isEmpty();
    assertThat(rows(WRONG.formatted("meeting_place", "place_at_meeting"))).isEmpty();
    assertThat(rows(WRONG.formatted("agreement_issue", "issue_of_agreement"))).isEmpty();
    assertThat(rows(WRONG.formatted("measure_issue", "issue_of_measure"))).isEmpty();
    assertThat(rows(WRONG.formatted("relation_item", "item_of_relation"))).isEmpty();
  }

  private List<String> rows(String sql) throws SQLException {
    return texts("select x::text from (" + sql + ") x");
  }
}
