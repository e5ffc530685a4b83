package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses, whoever writes to it. Nothing that is tried here stays. */
@QuarkusTest
class ConstraintsTest extends RolledBackTransaction {
  @Test
  void refusesAtCommitARecordWithoutASource() throws SQLException {
    run(
        """
        insert into issue (id, slug, title, kind) \
        values (nextval('record_id_seq'), 'uncited', 'Uncited', 'OTHER')\
        """);
    assertThatThrownBy(connection::commit).hasMessageContaining("has no citation");
  }

  @Test
  void refusesToTakeARecordsLastCitation() throws SQLException {
    run("delete from citation where record_id = (select id from issue where slug = 'taiwan')");
    assertThatThrownBy(connection::commit).hasMessageContaining("has no citation");
  }

  @Test
  void removesWhatBelongsToARecordWithIt() throws SQLException {
    run("delete from position where slug = 'busan-2023-cn-water'");
    run("set constraints all immediate");
    assertThat(
            number(
                """
                select count(*) from citation c left join record r on r.id = c.record_id \
                where r.id is null\
                """))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update meeting set date_latest = date_earliest - 1                    | check
          update meeting set visit_class = 'STATE' where kind = 'TALKS'         | check
          update meeting set kind = 'LUNCH'                                     | check
          update meeting set occasion_id = id                                   | check
          update meeting set country_id = 1                                     | foreign key
          update meeting set slug = 'Not A Slug'                                | check
          update meeting set ordinal = 1 where mechanism_id = (select id from mechanism where slug = 'cjk-trilateral-summit') | unique
          update attendance set post_id = (select id from post where slug = 'kr-foreign-minister') where official_id is not null and party_id = (select id from party where code = 'CN') | foreign key
          update term set to_edtf = null, to_earliest = null, to_latest = null where post_id = (select id from post where slug = 'cn-foreign-minister') | exclusion
          update position set quotation_language = null where quotation is not null | check
          update position set reported_by_publisher = 'Paper' where reported_by_id is not null | check
          update agreement_step set status = 'LAPSED' where ordinal = 1         | check
          update measure_step set status = 'IMPOSED' where ordinal > 1          | check
          update citation set value = null where attribute is not null          | check
          update party set capital = 'Brussels' where kind = 'ORGANIZATION'     | check
          update party set code = 'JP' where code = 'CN'                        | unique
          delete from source where slug = 'scmp-2023-11-26'                     | foreign key
          delete from party where code = 'JP'                                   | foreign key
          """)
  void refuses(String nonsense, String constraint) {
    assertThatThrownBy(() -> run(nonsense))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(%s constraint).*".formatted(constraint));
  }

  @Test
  void refusesAnAgreementWithoutSteps() throws SQLException {
    run("delete from agreement_step where ordinal = 1");
    run("update agreement set title = title || '!'");
    assertThatThrownBy(connection::commit).hasMessageContaining("has no first step");
  }

  @Test
  void derivesAMeetingsLevelFromThePostsOfThosePresent() throws SQLException {
    run("update post set kind = 'OTHER' where slug = 'jp-foreign-minister'");
    assertThat(
            number(
                """
                select count(*) from meeting \
                where slug = 'cn-jp-foreign-ministers-busan-2023' and level = 'OFFICIALS'\
                """))
        .isEqualTo(1);
  }
}
