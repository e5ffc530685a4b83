package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitsTest {
  private static final String CHUNKED =
      """
      POST /graphql HTTP/1.1
      Host: x
      Content-Type: application/json
      Transfer-Encoding: chunked

      """;

  private static final String WAITING =
      """
      POST /graphql HTTP/1.1
      Host: x
      Content-Type: application/json
      Expect: 100-continue
      Content-Length: %d

      """;

  @Test
  void refusesALongerBodyByWhatIsAnnounced() {
    HttpResponse<String> response = Requests.ask("{ __typename } #" + "x".repeat(256 * 1_024));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Requests.code(response)).isEqualTo("REQUEST_TOO_LARGE");
    assertThat(Requests.extensions(response).getJsonObject("limit").getMap())
        .containsEntry("name", "bodySize")
        .containsEntry("maximum", 262_144)
        .hasEntrySatisfying("requested", size -> assertThat((Integer) size).isGreaterThan(262_144));
  }

  @Test
  void takesABodyOfExactlyTheSize() {
    String frame = "{\"query\": \"{ __typename } #%s\"}";
    String body = frame.formatted("x".repeat(262_144 - frame.length() + 2));
    assertThat(Requests.post(body).statusCode()).isEqualTo(200);
    assertThat(Requests.post(body + " ").statusCode()).isEqualTo(413);
  }

  @Test
  void refusesALongerBodyInChunksBeforeItHasCome() throws IOException {
    try (Socket socket = Requests.connection()) {
      OutputStream out = socket.getOutputStream();
      send(out, CHUNKED.replace("\n", "\r\n"));
      String part = "x".repeat(8_192);
      for (int i = 0; i < 33; i++) {
        send(out, "2000\r\n" + part + "\r\n");
      }
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void asksForABodyThatWaitsOnlyIfItIsNotTooLong() throws IOException {
    String head = WAITING.replace("\n", "\r\n");
    try (Socket socket = Requests.connection()) {
      send(socket.getOutputStream(), head.formatted(262_145));
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
    }
    String body = Requests.body(Requests.TYPENAME, Map.of());
    try (Socket socket = Requests.connection()) {
      send(socket.getOutputStream(), head.formatted(body.length()));
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 100 ");
      send(socket.getOutputStream(), body);
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** A response without its body. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
