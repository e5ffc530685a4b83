package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database keeps of each change, whoever makes it. */
@QuarkusTest
class HistoryTest extends RolledBackTransaction {
  private static final String TAIWAN = "(select id from issue where slug = 'taiwan')";
  private static final String RENAME = "update issue set title = '%s' where slug = 'taiwan'";
  private static final String LAST_CHANGES =
      """
      select c.kind || ' ' || c.action from change c \
      where c.revision_id = (select id from revision order by version desc limit 1) order by c.id\
      """;

  private String title;
  private long before;

  @BeforeEach
  void noteWhatIs() throws SQLException {
    title = text("select title from issue where slug = 'taiwan'");
    before = number("select version from record_version");
  }

  @AfterEach
  void putBackWhatWas() throws SQLException {
    connection.rollback();
    commit(
        RENAME.formatted(title),
        "delete from issue_party where issue_id = %s and party_id = (select id from party where code = 'VU')"
            .formatted(TAIWAN),
        "update position set withdrawn = false where slug = 'busan-2023-cn-water'",
        "update meeting set withdrawn = false where slug = 'cn-jp-foreign-ministers-busan-2023'");
  }

  @Test
  void saysWhoChangedWhatAndWhy() throws SQLException {
    commit(
        "set local entente.made_by = 'Jane Doe'",
        "set local entente.reason = 'A typo'",
        RENAME.formatted("Taiwan!"));
    assertThat(
            texts(
                """
                select r.made_by || ': ' || r.reason || ': ' || (w.before ->> 'title') || ' to ' \
                || (w.after ->> 'title') from revision r join row_change w on w.revision_id = r.id \
                where r.version > %d order by w.id limit 1\
                """
                    .formatted(before)))
        .containsExactly("Jane Doe: A typo: %s to Taiwan!".formatted(title));
    assertThat(texts(LAST_CHANGES)).containsExactly("ISSUE UPDATED");
  }

  @Test
  void saysWhichUserOfTheDatabaseItWasWhereNobodyElseIsNamed() throws SQLException {
    commit(RENAME.formatted("Taiwan!"));
    assertThat(text("select made_by from revision order by version desc limit 1"))
        .isEqualTo(text("select session_user"));
  }

  @Test
  void countsAChangeOfWhatBelongsToARecordAsOneOfTheRecord() throws SQLException {
    long version = number("select version from issue where slug = 'taiwan'");
    commit(
        "insert into issue_party values (%s, (select id from party where code = 'VU'))"
            .formatted(TAIWAN));
    assertThat(texts(LAST_CHANGES)).containsExactly("ISSUE UPDATED");
    assertThat(number("select version from issue where slug = 'taiwan'")).isEqualTo(version + 1);
  }

  @Test
  void countsManyChangesOfARecordInOneTransactionOnce() throws SQLException {
    long version = number("select version from issue where slug = 'taiwan'");
    commit(
        RENAME.formatted("One"),
        RENAME.formatted("Two"),
        "insert into issue_party values (%s, (select id from party where code = 'VU'))"
            .formatted(TAIWAN));
    assertThat(texts(LAST_CHANGES)).containsExactly("ISSUE UPDATED");
    assertThat(number("select version from issue where slug = 'taiwan'")).isEqualTo(version + 1);
  }

  @Test
  void tellsWhomAChangeConcernsAlsoOfThoseWhoAreTakenOut() throws SQLException {
    commit(
        "insert into issue_party values (%s, (select id from party where code = 'VU'))"
            .formatted(TAIWAN));
    commit("delete from issue_party where party_id = (select id from party where code = 'VU')");
    assertThat(
            texts(
                """
                select p.code from change c join change_party x on x.change_id = c.id \
                join party p on p.id = x.party_id where c.id = (select max(id) from change) \
                order by p.code\
                """))
        .contains("CN", "JP", "VU");
  }

  @Test
  void keepsRowsThatATruncationRemoves() throws SQLException {
    commit("create temporary table kept as select * from issue_spelling");
    long rows = number("select count(*) from issue_spelling");
    commit("truncate issue_spelling");
    assertThat(
            number(
                """
                select count(*) from row_change where table_name = 'issue_spelling' \
                and after is null and revision_id = (select max(id) from revision)\
                """))
        .isEqualTo(rows);
    commit("insert into issue_spelling select * from kept", "drop table kept");
  }

  @Test
  void countsAChangeAfterChecksThatWereAskedForEarly() throws SQLException {
    commit(
        RENAME.formatted("Early"),
        "set constraints all immediate",
        "update official set family_name = 'W' where slug = 'wang-yi'");
    assertThat(texts(LAST_CHANGES)).containsExactly("ISSUE UPDATED", "OFFICIAL UPDATED");
    assertThat(number("select version from record_version")).isEqualTo(before + 1);
    commit("update official set family_name = 'Wang' where slug = 'wang-yi'");
  }

  @Test
  void tellsAWithdrawalFromAnUpdate() throws SQLException {
    commit("update position set withdrawn = true where slug = 'busan-2023-cn-water'");
    assertThat(texts(LAST_CHANGES)).containsExactly("POSITION WITHDRAWN");
    commit("update position set withdrawn = false where slug = 'busan-2023-cn-water'");
    assertThat(texts(LAST_CHANGES)).containsExactly("POSITION REINSTATED");
  }

  @Test
  void refusesToWithdrawWhatOthersReferTo() throws SQLException {
    run("update meeting set withdrawn = true where slug = 'cn-jp-foreign-ministers-busan-2023'");
    assertThatThrownBy(connection::commit).hasMessageContaining("which is withdrawn");
  }

  @Test
  void refusesToReferToWhatIsWithdrawn() throws SQLException {
    commit("update position set withdrawn = true where slug = 'busan-2023-cn-water'");
    commit(
        """
        insert into source (id, slug, kind, publisher, title, date_edtf, date_earliest, \
        date_latest) values (nextval('record_id_seq'), 'withdrawn-source', 'OTHER', 'P', 'T', \
        '2020', '2020-01-01', '2020-12-31')\
        """,
        "update source set withdrawn = true where slug = 'withdrawn-source'");
    run(
        """
        insert into citation (id, record_id, source_id) select nextval('citation_id_seq'), i.id, \
        s.id from issue i, source s where i.slug = 'taiwan' and s.slug = 'withdrawn-source'\
        """);
    assertThatThrownBy(connection::commit).hasMessageContaining("which is withdrawn");
    connection.rollback();
    commit("delete from source where slug = 'withdrawn-source'");
    assertThat(texts(LAST_CHANGES)).containsExactly("SOURCE DELETED");
  }

  @Test
  void refusesStepsOutOfOrder() throws SQLException {
    run(
        """
        update agreement_step set date_edtf = '1900', date_earliest = '1900-01-01', \
        date_latest = '1900-12-31' where ordinal > 1\
        """);
    assertThatThrownBy(connection::commit).hasMessageContaining("is before an earlier one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update row_change set row_key = null",
        "delete from row_change",
        "truncate row_change",
        "delete from revision",
        "update revision set made_by = 'nobody'",
        "delete from change"
      })
  void isNotRewritten(String statement) {
    assertThatThrownBy(() -> run(statement)).hasMessageContaining("history is not rewritten");
  }

  @Test
  void isReadAsItWasAtAnEarlierVersion() throws SQLException {
    commit(
        RENAME.formatted("Renamed"),
        "insert into issue_party values (%s, (select id from party where code = 'VU'))"
            .formatted(TAIWAN));
    commit(RENAME.formatted("Renamed again"));
    assertThat(titleAt(before)).isEqualTo(title + " 2");
    assertThat(titleAt(before + 1)).isEqualTo("Renamed 3");
    assertThat(titleAt(before + 2)).isEqualTo("Renamed again 3");
    assertThat(titleAt(0)).isEqualTo("none");
  }

  private String titleAt(long version) throws SQLException {
    run("set local search_path = past, public");
    run("set local entente.past_version = '%d'".formatted(version));
    List<String> found =
        texts(
            """
            select i.title || ' ' || (select count(*) from issue_party p where p.issue_id = i.id) \
            from issue i where i.slug = 'taiwan'\
            """);
    connection.rollback();
    return found.isEmpty() ? "none" : found.getFirst();
  }

  private void commit(String... statements) throws SQLException {
    for (String statement : statements) {
      run(statement);
    }
    connection.commit();
  }
}
