package org.entente.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.endpoint.request.Refusal;
import org.junit.jupiter.api.Test;

class NestedJsonTest {
  @Test
  void refusesARequestThatIsNestedTooDeeply() {
    assertThatThrownBy(() -> read("{\"variables\": {\"a\": " + "[".repeat(100_000)))
        .isInstanceOf(Refusal.class)
        .hasMessage("The request's body is not JSON.");
  }

  private static void read(String body) {
    RequestReader.fromBody(body.getBytes(UTF_8));
  }
}
