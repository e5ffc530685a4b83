package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.meeting.MeetingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom texts name is found whether he comes on record before the text or after it. */
@QuarkusTest
class MentionsTest {
  @Inject DataSource source;
  @Inject Pool pool;

  private final Told meeting = told("JP:Kawa", "JP:Unknown");
  private final Told officials =
      Told.by("b").minister("one", "Merge Test Kawa Long", "JP", "2020-01-01");

  @AfterEach
  void remove() throws SQLException {
    Edited.remove(source, "%merge-test");
  }

  @Test
  void findsWhomATextNamesOnceTheyAreOnRecord() {
    assertThat(Told.compared(pool, meeting).found()).isZero();
    assertThat(attendances()).isEqualTo("[{\"party\":{\"code\":\"JP\"},\"official\":null}]");
    assertThat(Told.compared(pool, officials).found()).isEqualTo(1);
    String later = attendances();
    assertThat(later).contains("{\"slug\":\"merge-test-kawa-long\"}", "\"official\":null");
    assertThat(Told.compared(pool, meeting, officials).found()).isZero();
    assertThat(attendances()).isEqualTo(later);
  }

  @Test
  void findsTheSameInTheOtherOrder() {
    assertThat(Told.compared(pool, officials, meeting).found()).isZero();
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}", "\"official\":null");
  }

  @Test
  void mergesOneWhomOnlyTextsNameWithTheOneWhomAllOfThemMean() {
    Told.compared(pool, told("JP:Merge Test Kawa", "KR"));
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa\"}");
    assertThat(Told.compared(pool, officials).merged()).isEqualTo(1);
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}");
    String asked = "{ official(slug: \"merge-test-kawa\") { mergedInto { rule } } }";
    assertThat(Client.data(asked).encode()).contains("\"rule\":\"MENTION\"");
  }

  @Test
  void leavesOneWhomOnlyATextOfAnotherTimeNames() {
    Told early =
        Told.by("a").meeting(MeetingKind.TALKS, "t", "1990-05-02", "KR", "JP:Merge Test Kawa");
    assertThat(Told.compared(pool, early, officials).merged()).isZero();
  }

  @Test
  void leavesWhomTextsOfAnotherPartyNameAsTheyAre() throws SQLException {
    String[] named = {"JP:Merge Test Kawa", "KR:Merge Test Kim"};
    Told early = Told.by("c").meeting(MeetingKind.TALKS, "t", "1990-05-02", "KR", named);
    Told.compared(pool, early, told(named), officials);
    String before = attendances();
    assertThat(before).contains("{\"slug\":\"merge-test-kawa\"}");
    Told korean = Told.by("d").minister("two", "Merge Test Other", "KR", "2020-01-01");
    assertThat(Told.compared(pool, korean).found()).isZero();
    assertThat(attendances()).isEqualTo(before);
  }

  @Test
  void mergesNobodyWhomNotAllTextsMeanWhereOneOfThemHasChanged() throws SQLException {
    String[] named = {"JP:Merge Test Kawa", "KR"};
    Told early = Told.by("c").meeting(MeetingKind.TALKS, "t", "1990-05-02", "KR", named);
    assertThat(Told.compared(pool, early, told(named), officials).merged()).isZero();
    execute(
        "update source_key set entry = replace(entry::text, '2021-05-02', '2021-05-03')::jsonb"
            + " where key = 'merge-test-a:t'");
    assertThat(Told.compared(pool).merged()).isZero();
  }

  /** All that makes a name mean somebody whom it did not mean before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update official set full_name = 'X' where slug = $one | update official set full_name = 'Merge Test Kawa Long' where slug = $one
          update official set full_name = 'X' where slug = $one | insert into official_alias (official_id, name) select id, 'A Kawa' from official where slug = $one
          update term set withdrawn = true where official_id = (select id from official where slug = $one); update official set withdrawn = true where slug = $one | update official set withdrawn = false where slug = $one; update term set withdrawn = false where official_id = (select id from official where slug = $one)
          update term set withdrawn = true where official_id = (select id from official where slug = $one) | update term set withdrawn = false where official_id = (select id from official where slug = $one)
          update term set from_edtf = '2022', from_earliest = '2022-01-01', from_latest = '2022-12-31' where official_id = (select id from official where slug = $one) | update term set from_edtf = '2020', from_earliest = '2020-01-01', from_latest = '2020-12-31' where official_id = (select id from official where slug = $one)
          update post set party_id = (select id from party where code = 'KR') where id in (select post_id from term where official_id = (select id from official where slug = $one)) | update post set party_id = (select id from party where code = 'JP') where id in (select post_id from term where official_id = (select id from official where slug = $one))
          update meeting set withdrawn = true where slug = 'merge-test-a-t' | update meeting set withdrawn = false where slug = 'merge-test-a-t'
          update source_key set mentions = replace(mentions::text, '"Kawa"', '"Gawa"')::jsonb where key = 'merge-test-a:t' | update source_key set mentions = replace(mentions::text, '"Gawa"', '"Kawa"')::jsonb where key = 'merge-test-a:t'
          update source_key set entry = replace(entry::text, '2021-05-02', '1921-05-02')::jsonb where key = 'merge-test-a:t' | update source_key set entry = replace(entry::text, '1921-05-02', '2021-05-02')::jsonb where key = 'merge-test-a:t'
          """)
  void findsWhomANameMeansOnlyNow(String before, String since) throws SQLException {
    Told.imported(pool, meeting, officials);
    execute(before);
    assertThat(Told.compared(pool).found()).isZero();
    assertThat(Told.compared(pool).found()).isZero();
    execute(since);
    assertThat(Told.compared(pool).found()).isEqualTo(1);
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}");
  }

  @Test
  void findsOneWhoIsCalledByTheFamilyNameWhereAnotherTextOfTheTimeNamesHimWhole() {
    Told whole =
        Told.by("c").meeting(MeetingKind.TALKS, "t", "2019-05-02", "KR", "JP:Merge Test Kawa");
    assertThat(Told.compared(pool, told("JP:Kawa", "KR"), whole).found()).isEqualTo(1);
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa\"}");
    assertThat(Told.compared(pool).found()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2017-05-02, JP:Merge Test Kawa, KR",
    "2019-05-02, JP:Merge Test Kawa, JP:Merge Test Other Kawa"
  })
  void findsNobodyWhereTheWholeNameIsOfAnotherTimeOrOneOfTwo(String day, String one, String other) {
    Told whole = Told.by("c").meeting(MeetingKind.TALKS, "t", day, "KR", one, other);
    assertThat(Told.compared(pool, told("JP:Kawa", "KR"), whole).found()).isZero();
  }

  @Test
  void findsNobodyWhereOneOfTheNameHeldSuchAPostSoonAfter() {
    Told son = Told.by("b").minister("son", "Merge Test Young Kawa", "JP", "2022-01-01");
    Told whole =
        Told.by("c").meeting(MeetingKind.TALKS, "t", "2022-05-02", "KR", "JP:Merge Test Old Kawa");
    assertThat(Told.compared(pool, told("JP:Kawa", "KR"), son, whole).found()).isZero();
  }

  @Test
  void findsNobodyByAFamilyNameAtTheEndOfTheYearInWhichHisTermBegan() {
    Told year = Told.by("b").minister("one", "Merge Test Kawa Long", "JP", "2021");
    assertThat(Told.compared(pool, year, meeting).found()).isZero();
    assertThat(attendances()).isEqualTo("[{\"party\":{\"code\":\"JP\"},\"official\":null}]");
  }

  @Test
  void findsOneOfTwoOnceTheOtherIsGone() throws SQLException {
    Told other = Told.by("c").minister("two", "Merge Test Kawa Short", "JP", "2020-01-01");
    assertThat(Told.compared(pool, officials, other, meeting).found()).isZero();
    execute("update term set withdrawn = true where slug like 'merge-test-c-%'");
    assertThat(Told.compared(pool).found()).isEqualTo(1);
    assertThat(attendances()).contains("{\"slug\":\"merge-test-kawa-long\"}");
  }

  @Test
  void looksUpOnlyThoseOfPartiesForWhichAnythingHasChanged() throws SQLException {
    Told.compared(pool, told("JP:Kawa", "KR:Merge Test Kim"), officials);
    String settled = lookedUp("true");
    assertThat(settled).contains("JP", "KR");
    Told.compared(pool);
    assertThat(lookedUp("true")).isEqualTo(settled);
    String others = lookedUp("party <> 'JP'");
    Told.compared(pool, Told.by("c").minister("two", "Merge Test Other", "JP", "2020-01-01"));
    assertThat(lookedUp("party <> 'JP'")).isEqualTo(others);
    assertThat(lookedUp("true")).isNotEqualTo(settled);
  }

  @Test
  void findsTheSameInAllTextsAsInThoseThatMayBeOtherwise() throws SQLException {
    Told.compared(pool, told("JP:Kawa", "JP:Merge Test Sato", "KR:Merge Test Kim"));
    Told.compared(pool, officials);
    Told.compared(pool, Told.by("c").minister("two", "Merge Test Kim Long", "KR", "2020-01-01"));
    Told.compared(pool, Told.by("d").minister("three", "Merge Test Sato", "JP", "2020-01-01"));
    String found = attendances();
    assertThat(found).contains("kawa-long", "kim-long", "sato");
    execute("delete from looked_up");
    Comparison.Result all = Told.compared(pool);
    assertThat(all.found() + all.merged()).isZero();
    assertThat(attendances()).isEqualTo(found);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.replace("$one", "'merge-test-kawa-long'"));
    }
  }

  /** Which parties were looked up when: each time their row is another. */
  private String lookedUp(String which) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select string_agg(party || xmin, ' ' order by party) from looked_up where "
                    + which)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Told told(String... attendances) {
    return Told.by("a").meeting(MeetingKind.TALKS, "t", "2021-05-02", "KR", attendances);
  }

  private static String attendances() {
    String asked =
        "{ meeting(slug: \"merge-test-a-t\") { attendances { party { code } official { slug } } } }";
    return Client.data(asked).getJsonObject("meeting").getJsonArray("attendances").encode();
  }
}
