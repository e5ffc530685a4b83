package org.entente.endpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class SlowClientsTest {
  private static final String POST =
      "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 100\r\n\r\n{";

  @Inject RequestBodies bodies;

  @Test
  void waitsForABodyForALimitedTime() throws IOException {
    String response = Requests.exchange(POST.formatted("application/json"));
    assertThat(response)
        .startsWith("HTTP/1.1 408 ")
        .contains("\"code\":\"BAD_REQUEST\"")
        .contains("\"limit\":{\"name\":\"bodyTime\",\"maximum\":2000}");
  }

  @Test
  void holdsOnlySoMuchOfAllBodies() throws IOException {
    String head =
        """
        POST /graphql HTTP/1.1
        Host: x
        Content-Type: application/json
        Content-Length: 250000

        """
            .replace("\n", "\r\n");
    try (Socket first = Requests.connection()) {
      first.getOutputStream().write((head + " ".repeat(200_000)).getBytes(US_ASCII));
      within(LONG, () -> bodies.held() == 200_000);
      assertThat(Requests.firstLine(head + " ".repeat(200_000))).startsWith("HTTP/1.1 503 ");
      assertThat(Requests.ask(Requests.TYPENAME).statusCode()).isEqualTo(200);
    }
    within(LONG, () -> bodies.held() == 0);
  }

  @Test
  void readsTheRestOfARefusedBodyForALimitedTime() throws IOException {
    assertThat(Requests.exchange(POST.formatted("text/plain"))).startsWith("HTTP/1.1 415 ");
  }

  @Test
  void keepsAConnectionForTheNextRequestUntilNothingGoesOverIt() throws IOException {
    String get = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n\r\n";
    try (Socket socket = Requests.connection()) {
      socket.getOutputStream().write((get + get).getBytes(US_ASCII));
      String responses = Requests.rest(socket.getInputStream());
      assertThat(Pattern.compile("HTTP/1.1 200 ").matcher(responses).results()).hasSize(2);
    }
  }

  @Test
  void waitsForARequestForALimitedTime() throws IOException {
    assertThat(Requests.exchange("GET /graphql HTTP/1.1\r\nHost:")).isEmpty();
  }
}
