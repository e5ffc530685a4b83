package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {
  private static final Ordering DATE =
      Ordering.byDate("DATE", "r.date_earliest", OrderDirection.ASC);
  private static final Ordering NAME = Ordering.byText("NAME", "r.name", OrderDirection.ASC);
  private static final String CURSOR =
      new Cursor("DATE", LocalDate.of(2023, 11, 25), 17).toString();

  @Test
  void givesTwentyRowsFromTheBeginningUnlessTold() {
    assertThat(PageRequest.of(null, null, null, null, DATE))
        .isEqualTo(new PageRequest(20, false, null));
  }

  @Test
  void goesOnAfterACursor() {
    assertThat(PageRequest.of(5, CURSOR, null, null, DATE))
        .isEqualTo(new PageRequest(5, false, new Cursor("DATE", LocalDate.of(2023, 11, 25), 17)));
  }

  @Test
  void goesBackBeforeACursor() {
    assertThat(PageRequest.of(null, null, null, CURSOR, DATE).backwards()).isTrue();
    assertThat(PageRequest.of(null, null, 3, CURSOR, DATE).size()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"-1", "101", "1000"})
  void refusesASizeOutOfRangeAndNamesTheArgument(int size) {
    assertThatThrownBy(() -> PageRequest.of(size, null, null, null, DATE))
        .isInstanceOfSatisfying(
            RequestException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
              assertThat(e.argument()).isEqualTo("first");
              assertThat(e).hasMessageContaining("0 to 100");
            });
  }

  @ParameterizedTest
  @CsvSource({"no cursor", "bm90IG9uZQ", "''", "REFURToxNzoyMDIzLTExLTMx"})
  void refusesWhatIsNoCursor(String text) {
    assertThatThrownBy(() -> PageRequest.of(null, text, null, null, DATE))
        .isInstanceOfSatisfying(
            RequestException.class, e -> assertThat(e.argument()).isEqualTo("after"))
        .hasMessageContaining("is no cursor");
  }

  @Test
  void refusesACursorOfAnotherOrdering() {
    assertThatThrownBy(() -> PageRequest.of(null, CURSOR, null, null, NAME))
        .hasMessageContaining("ordered by DATE, not by NAME");
  }

  @Test
  void refusesArgumentsThatStandAgainstEachOther() {
    assertThatThrownBy(() -> PageRequest.of(1, null, 1, null, DATE))
        .hasMessageContaining("either first or last");
    assertThatThrownBy(() -> PageRequest.of(null, CURSOR, 1, null, DATE))
        .hasMessageContaining("after goes with first");
    assertThatThrownBy(() -> PageRequest.of(1, null, null, CURSOR, DATE))
        .hasMessageContaining("before goes with last");
  }
}
