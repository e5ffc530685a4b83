package org.entente.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.editing.Edited;
import org.entente.golden.Client;
import org.entente.meeting.MeetingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officials whom sources call by names that are not quite the same. */
@QuarkusTest
class AlikeNamesTest {
  @Inject DataSource source;
  @Inject Pool pool;

  @AfterEach
  void remove() throws SQLException {
    Edited.run(
        source,
        "delete from meeting where slug like 'merge-test-%'",
        "delete from official where slug like 'quv%'");
    Edited.remove(source, "%merge-test");
  }

  @ParameterizedTest
  @CsvSource({
    "Juan Merge Test, 2010, Juan Merge Test Calderon, 2012, PART",
    "Juan Merge-Test, 2010, Juan Q. Merge-Test Quo, 2012, PART",
    "Juan C. Merge-Test, 2010, Juan Carlos Merge-Test, 2012, PART",
    "Petro Merge-Test Poroshenko, 2014, Petro Merge-Test Porochenko, 2016, SPELLING",
    "Ismail Merge-Test Guellah, 1999, Ismail Omar Merge-Test Guelleh, 1999, SPELLING",
    "Quvo Yia, 2010, Quvu Yia, 2011, SPELLING",
    "Merge-Test V, 1958, Merge-Teste V, 1957, SPELLING",
    "Benjamin Merge-Testing, 2010, Binyamin Merge-Testing, 1998, SPELLING",
    "G. H. W. Merge Test, 1989, G. Merge Test, 1975, INITIALS",
  })
  void lists(String one, String year, String other, String otherYear, String rule) {
    assertThat(compared(one, year, other, otherYear)).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(explanations()).contains("\"rule\":\"" + rule + "\"", one, other);
  }

  @ParameterizedTest
  @CsvSource({
    // The father's name is part of the son's.
    "Hamad Merge Test, 2008, Tamim bin Hamad Merge Test, 2013",
    "Juan D. Merge-Test, 2010, Juan Carlos Merge-Test, 2012",
    "Juan Merge Test, 1990, Juan Merge Test Calderon, 2006",
    "Salman bin Merge Test, 2015, Abdullah bin Merge Test, 2013",
    "Merge-Test VI, 1939, Merge-Test V, 1928",
    "G. H. W. Merge Test, 1993, G. Merge Test, 1962",
  })
  void doesNotList(String one, String year, String other, String otherYear) {
    assertThat(compared(one, year, other, otherYear)).isEqualTo(new Comparison.Result(0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "Lieutenant General Merge Test, Merge Test",
    "Sheikh Tamim Merge Test, Tamim Merge Test",
    "'Merge Test Aquino, 3rd', Merge Test Aquino III",
  })
  void mergesThoseWhomOnlyAStyleTellsApart(String one, String other) {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a").minister("one", one, "JP", "2020"),
            Told.by("b").minister("other", other, "JP", "2021"));
    assertThat(result).isEqualTo(new Comparison.Result(1, 0, 0, 0));
  }

  @Test
  void takesAYearForAnyOfItsDays() {
    Comparison.Result result =
        Told.compared(
            pool,
            Told.by("a").ambassador("one", "Merge Test Tom Ling", "Envoy", "1999"),
            Told.by("b").ambassador("other", "Thomas Merge Test", "Legate", "1999-11-03"));
    assertThat(result).isEqualTo(new Comparison.Result(0, 1, 0, 0));
    assertThat(explanations()).contains("\"rule\":\"POST\"");
  }

  /** Of whom texts tell, each in one year. */
  private Comparison.Result compared(String one, String year, String other, String otherYear) {
    return Told.compared(
        pool, named("a", one, year + "-05-02"), named("b", other, otherYear + "-09-02"));
  }

  private static Told named(String source, String name, String date) {
    return Told.by(source).meeting(MeetingKind.TALKS, "t", date, "KR", "JP:" + name, "KR");
  }

  private static String explanations() {
    return Client.data("{ possibleDuplicates(last: 100) { nodes { rule explanation } } }").encode();
  }
}
