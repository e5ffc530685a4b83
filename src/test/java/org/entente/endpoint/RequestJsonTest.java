package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.entente.endpoint.request.GraphqlRequest;
import org.entente.endpoint.request.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that two readers might read differently, or that is made to exhaust one. */
class RequestJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{a}\", \"query\": \"{b}\"}",
        "{\"query\": \"{a}\", \"variables\": {\"v\": {\"w\": 1, \"w\": 2}}}",
        "{\"query\": \"{a}\"} x",
        "{\"query\": \"{a}\"}{}",
        "[{\"query\": \"{a}\"}]",
        "",
      })
  void isRefused(String body) {
    refuses(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void isRefusedHoweverDeep(String open) {
    refuses(open.repeat(100_000));
    refuses("{\"query\": \"{a}\", \"variables\": {\"v\": %s".formatted(open.repeat(100_000)));
  }

  @Test
  void isRefusedWhereANumberIsTooLong() {
    refuses("{\"query\": \"{a}\", \"variables\": {\"v\": %s}}".formatted("9".repeat(100_000)));
  }

  @Test
  void isTakenAsItIsWritten() {
    GraphqlRequest request =
        read("{\"query\": \"{a}\", \"variables\": {\"v\": [1, \"\\u65e5\"]}}\n");
    assertThat(request.document()).isEqualTo("{a}");
    assertThat(request.variables().getJsonArray("v").getString(1)).isEqualTo("日");
  }

  private static void refuses(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class);
  }

  private static GraphqlRequest read(String body) {
    return RequestReader.fromBody(body.getBytes(StandardCharsets.UTF_8));
  }
}
