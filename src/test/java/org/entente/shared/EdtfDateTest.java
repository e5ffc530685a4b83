package org.entente.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({
    "2023-11-25, 2023-11-25, 2023-11-25",
    "2020, 2020-01-01, 2020-12-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2020~, 2020-01-01, 2020-12-31",
    "2005-05?, 2005-05-01, 2005-05-31",
    "201X, 2010-01-01, 2019-12-31",
    "2004-XX, 2004-01-01, 2004-12-31",
    "1985-04-XX, 1985-04-01, 1985-04-30",
    "1985-XX-XX, 1985-01-01, 1985-12-31",
    "2001-21, 2001-03-01, 2001-05-31",
    "2001-24, 2001-12-01, 2002-02-28",
    "2024-10-11/2024-10-16, 2024-10-11, 2024-10-16",
    "2004-06/2006, 2004-06-01, 2006-12-31",
  })
  void knowsTheFirstAndTheLastDayThatAValueCanMean(
      String edtf, LocalDate earliest, LocalDate latest) {
    EdtfDate date = EdtfDate.parse(edtf);
    assertThat(date.edtf()).isEqualTo(edtf);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
  }

  @Test
  void leavesTheOpenSideOfAnIntervalUnbounded() {
    EdtfDate open = EdtfDate.parse("1985-04/..");
    assertThat(open.getEarliest()).isEqualTo("1985-04-01");
    assertThat(open.getLatest()).isNull();
    assertThat(EdtfDate.parse("../1985").getEarliest()).isNull();
    assertThat(EdtfDate.parse("/1985").getEarliest()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', expected YYYY, 1",
    "25 November 2023, expected YYYY, 1",
    "2023-11-25T10:00, expected YYYY, 11",
    "2023-13, Invalid value for MonthOfYear, 1",
    "2023-02-29, Invalid date, 1",
    "2023-11/2023-1, expected YYYY, 13",
    "../.., a date on one side, 1",
    "20X3, at the end of a year, 1",
    "2001-21-05, a season has no day, 9",
    "0000, 0001 to 9999, 1",
    "0000-05, 0001 to 9999, 1",
  })
  void saysWhatIsWrongWithATextAndWhere(String text, String reason, int character) {
    assertThatThrownBy(() -> EdtfDate.parse(text))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining(reason)
        .hasMessageContaining("(character " + character + ")");
  }

  @Test
  void refusesAnIntervalThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> EdtfDate.parse("2024/2023"))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("after its end");
  }

  @Test
  void narrowsAMonthToTheDaysThatTheSourcesWordsName() {
    EdtfDate middle =
        EdtfDate.parse("2023-11")
            .narrowedTo(LocalDate.of(2023, 11, 11), LocalDate.of(2023, 11, 20))
            .inWords("mid-November 2023");
    assertThat(middle.latest()).isEqualTo("2023-11-20");
    assertThat(middle.words()).isEqualTo("mid-November 2023");
  }

  @Test
  void refusesBoundsOutsideOfItsValue() {
    EdtfDate november = EdtfDate.parse("2023-11");
    assertThatThrownBy(
            () -> november.narrowedTo(LocalDate.of(2023, 10, 31), LocalDate.of(2023, 11, 20)))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("lies outside of '2023-11'");
  }

  @Test
  void tellsApproximateFromUncertain() {
    assertThat(EdtfDate.parse("2020~").isApproximate()).isTrue();
    assertThat(EdtfDate.parse("2020~").isUncertain()).isFalse();
    assertThat(EdtfDate.parse("2020%").isUncertain()).isTrue();
  }
}
