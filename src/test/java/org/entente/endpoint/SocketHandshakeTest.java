package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a WebSocket. */
@QuarkusTest
class SocketHandshakeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql HTTP/1.1\r\nConnection: close\r\nUpgrade: websocket\r\n",
        "GET /graphql HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 5\r\n",
      })
  void refusesAHandshakeThatIsNone(String head) throws IOException {
    assertThat(Requests.firstLine(head + "Host: x\r\n\r\n")).startsWith("HTTP/1.1 4");
  }

  @Test
  void ignoresAnUpgradeThatIsNoGet() throws IOException {
    String body = "{\"query\": \"{ __typename }\"}";
    assertThat(
            Requests.firstLine(
                """
                POST /graphql HTTP/1.1
                Host: x
                Connection: Upgrade
                Upgrade: websocket
                Content-Type: text/plain
                Content-Length: %d

                %s\
                """
                    .formatted(body.length(), body)
                    .replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 415 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://localhost",
        "http://localhost:1",
        "null",
        "",
        "http://localhost.example.org",
        "file://",
      })
  void letsNoOtherSitesPageIn(String origin) {
    assertThat(SocketClient.refusal("Origin", origin)).isEqualTo(403);
  }

  @Test
  void letsItsOwnPagesAndProgramsIn() {
    String own = Requests.address("").toString();
    try (SocketClient page = SocketClient.initialised("Origin", own);
        SocketClient program = SocketClient.initialised()) {
      assertThat(page.isOpen()).isTrue();
      assertThat(program.isOpen()).isTrue();
    }
  }
}
