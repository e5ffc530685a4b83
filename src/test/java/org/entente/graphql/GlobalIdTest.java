package org.entente.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

  @Test
  void isReadAsItWasWritten() {
    GlobalId id = new GlobalId("Meeting", 42);
    assertThat(GlobalId.parse(id.toString())).contains(id);
  }

  @Test
  void showsNothingOfItsContent() {
    assertThat(new GlobalId("Meeting", 42).toString()).doesNotContain("Meeting", "42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", "%%%", "TWVldGluZw", "TWVldGluZzotMQ"})
  void isEmptyForWhatWeNeverGave(String text) {
    assertThat(GlobalId.parse(text)).isEmpty();
  }
}
