package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void countsOneAndMany() {
    assertThat(Summary.counted(1, "record")).isEqualTo("1 record");
    assertThat(Summary.counted(0, "record")).isEqualTo("0 records");
    assertThat(Summary.counted(2000, "party")).isEqualTo("2,000 parties");
  }
}
