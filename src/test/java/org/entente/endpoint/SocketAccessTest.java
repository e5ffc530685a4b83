package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.UpgradeRejectedException;
import java.time.Duration;
import org.entente.security.Role;
import org.entente.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may speak on a WebSocket, where everybody may read. */
@QuarkusTest
class SocketAccessTest {
  private static final String QUERY = "{ country(code: \"JP\") { code } }";

  @Test
  void answersAnybody() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertAnswered(client.begin());
    }
  }

  @Test
  void answersAnybodyWhoseTokenIsNull() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertAnswered(client.begin(null));
    }
  }

  @Test
  void answersWhoeverBeginsWithAToken() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertAnswered(client.begin("Bearer " + TestTokens.of(Role.EDITOR)));
    }
  }

  @Test
  void answersWhoeverOpensItWithAToken() throws Exception {
    try (TokenSocket client = TokenSocket.open("bearer " + TestTokens.of(Role.EDITOR))) {
      assertAnswered(client.begin());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "Bearer garbage", "Basic garbage"})
  void endsWithABadToken(String authorization) throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.begin(authorization).end()).isEqualTo(4403);
    }
  }

  @Test
  void endsWithATokenThatIsNoText() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.begin(7).end()).isEqualTo(4403);
    }
  }

  @Test
  void doesNotOpenWithABadToken() {
    assertThatThrownBy(() -> TokenSocket.open("Bearer garbage"))
        .cause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class, e -> assertThat(e.getStatus()).isEqualTo(401));
  }

  @Test
  void doesNotOpenWithTwoTokens() {
    String bearer = "Bearer " + TestTokens.of(Role.EDITOR);
    assertThatThrownBy(() -> TokenSocket.open(bearer, bearer))
        .cause()
        .isInstanceOf(UpgradeRejectedException.class);
  }

  @Test
  void takesOneTokenOnly() throws Exception {
    String bearer = "Bearer " + TestTokens.of(Role.EDITOR);
    try (TokenSocket client = TokenSocket.open(bearer)) {
      assertThat(client.begin(bearer).end()).isEqualTo(4400);
    }
  }

  @Test
  void letsNobodyBecomeAnother() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertAnswered(client.begin());
      assertThat(client.begin("Bearer " + TestTokens.of(Role.ADMIN)).end()).isEqualTo(4429);
    }
  }

  @Test
  void answersNothingBeforeItBegins() throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.ask(QUERY).end()).isEqualTo(4401);
    }
  }

  @Test
  void endsWithTheToken() throws Exception {
    // The clocks may differ by 30 s.
    String token = TestTokens.of("Jane Doe", Role.EDITOR, Duration.ofSeconds(-28));
    try (TokenSocket client = TokenSocket.open()) {
      assertAnswered(client.begin("Bearer " + token));
      assertThat(client.end()).isEqualTo(4403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{}",
        "{\"type\": 7}",
        "{\"type\": \"unknown\"}",
        "{\"type\": \"connection_init\", \"payload\": 7}"
      })
  void endsWithAMessageOfAnotherShape(String message) throws Exception {
    try (TokenSocket client = TokenSocket.open()) {
      assertThat(client.say(message).end()).isEqualTo(4400);
    }
  }

  @Test
  void speaksOneProtocolOnly() throws Exception {
    try (TokenSocket client = TokenSocket.speaking("graphql-ws")) {
      assertThat(client.end()).isEqualTo(4406);
    }
  }

  private static void assertAnswered(TokenSocket client) throws Exception {
    assertThat(client.hear().getString("type")).isEqualTo("connection_ack");
    assertThat(client.ask(QUERY).hear().getJsonObject("payload").getJsonObject("data").encode())
        .isEqualTo("{\"country\":{\"code\":\"JP\"}}");
    assertThat(client.hear().getString("type")).isEqualTo("complete");
  }
}
