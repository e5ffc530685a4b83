package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final Place PLACE = new Place("f.xml", 3);

  @Test
  void leavesAShortReasonAsItIs() {
    assertThat(new Refusal(PLACE, "'x' is no day; one is written as 2023-11-25"))
        .hasToString("f.xml:3: 'x' is no day; one is written as 2023-11-25");
  }

  @Test
  void leavesOutTheMiddleOfALongValueAndKeepsWhatIsSaidOfIt() {
    Refusal refusal = new Refusal(PLACE, "'" + "😀".repeat(1 << 20) + "' is no day");
    assertThat(refusal.reason())
        .startsWith("'😀😀")
        .contains("😀 … 😀")
        .endsWith("😀' is no day")
        .hasSizeLessThan(1_010);
  }

  @Test
  void isOneLineWithoutControlCharacters() {
    assertThat(new Refusal(PLACE, "'a\u001B[31m\r\n\0b' is no day").reason())
        .isEqualTo("'a [31m b' is no day");
  }
}
