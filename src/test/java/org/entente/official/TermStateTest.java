package org.entente.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermStateTest {
  @ParameterizedTest
  @CsvSource({
    "2021-11-10, 2023-09-13, 2021-11-09, NOT_HELD",
    "2021-11-10, 2023-09-13, 2021-11-10, HELD",
    "2021-11-10, 2023-09-13, 2023-09-12, HELD",
    "2021-11-10, 2023-09-13, 2023-09-13, NOT_HELD",
    "2021-11,    2023,       2021-10-31, NOT_HELD",
    "2021-11,    2023,       2021-11-01, PERHAPS_HELD",
    "2021-11,    2023,       2021-11-30, HELD",
    "2021-11,    2023,       2022-12-31, HELD",
    "2021-11,    2023,       2023-01-01, PERHAPS_HELD",
    "2021-11,    2023,       2023-12-31, NOT_HELD",
    "2021,       2021,       2021-06-01, PERHAPS_HELD",
    "2021-11-10, XXXX,       2021-11-09, NOT_HELD",
    "2021-11-10, XXXX,       2021-11-10, PERHAPS_HELD",
    "2021-11-10, XXXX,       2023-11-25, PERHAPS_HELD",
    "2021-11-10, ,           2023-11-25, HELD",
    "2021,       ,           2021-11-25, PERHAPS_HELD"
  })
  void followsFromTheDates(String from, @Nullable String to, LocalDate day, TermState state) {
    EdtfDate end = to == null ? null : EdtfDate.parse(to);
    assertThat(TermState.of(EdtfDate.parse(from), end, day)).isEqualTo(state);
  }
}
