package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class SocketLimitsTest {
  @Inject DataSource database;
  @Inject Sockets sockets;

  @Test
  void letsOnlySoManyIn() {
    within(LONG, () -> sockets.free() == SmallLimits.SOCKETS);
    List<SocketClient> clients = new ArrayList<>();
    for (int i = 0; i < SmallLimits.SOCKETS; i++) {
      clients.add(SocketClient.initialised());
    }
    assertThat(SocketClient.refusal()).isEqualTo(503);
    clients.getFirst().close();
    within(LONG, () -> sockets.free() == 1);
    clients.set(0, SocketClient.initialised());
    clients.forEach(SocketClient::close);
    within(LONG, () -> sockets.free() == SmallLimits.SOCKETS);
  }

  @Test
  void keepsNoPlaceForHandshakesThatFail() throws Exception {
    for (int i = 0; i < 2 * SmallLimits.SOCKETS; i++) {
      Requests.exchange(
          "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nUpgrade: websocket\r\n\r\n");
      assertThat(SocketClient.refusal("Origin", "https://example.org")).isEqualTo(403);
    }
    within(LONG, () -> sockets.free() == SmallLimits.SOCKETS);
  }

  @Test
  void letsEachAskOnlySoMuchAtATime() throws Exception {
    try (SocketClient client = SocketClient.initialised()) {
      try (LockedTable table = new LockedTable(database)) {
        for (int i = 0; i < SmallLimits.SOCKET_OPERATIONS; i++) {
          client.subscribe("waiting " + i, LockedTable.document());
        }
        table.awaitWaiting(SmallLimits.SOCKET_OPERATIONS);
        client.subscribe("more", Requests.TYPENAME);
        JsonObject refused = client.next();
        assertThat(refused.getString("id")).isEqualTo("more");
        assertThat(refused.getString("type")).isEqualTo("error");
        assertThat(refused.encode())
            .contains("\"OVERLOADED\"")
            .contains("{\"name\":\"socketOperations\",\"maximum\":2}");
      }
      for (int i = 0; i < SmallLimits.SOCKET_OPERATIONS; i++) {
        String type = client.next().getString("type");
        assertThat(type).isIn("next", "error");
        if (type.equals("next")) {
          assertThat(client.next().getString("type")).isEqualTo("complete");
        }
      }
      client.subscribe("more", Requests.TYPENAME);
      assertThat(client.next().getString("type")).isEqualTo("next");
    }
  }

  @Test
  void refusesAnIdThatIsInUse() throws Exception {
    try (SocketClient client = SocketClient.initialised();
        LockedTable table = new LockedTable(database)) {
      client.subscribe("1", LockedTable.document());
      table.awaitWaiting(1);
      client.subscribe("1", Requests.TYPENAME);
      assertThat(client.closed()).isEqualTo(4409);
    }
  }

  @Test
  void closesAConnectionThatIsNotInitialisedInTime() {
    try (SocketClient client = SocketClient.open()) {
      assertThat(client.closed()).isEqualTo(4408);
    }
  }

  @Test
  void closesAConnectionWhoseClientDoesNotAnswer() {
    try (SocketClient client = SocketClient.open("graphql-transport-ws", false)) {
      client.say("{\"type\": \"connection_init\"}");
      assertThat(client.closed()).isEqualTo(1008);
    }
  }

  @Test
  void keepsAConnectionWhoseClientAnswers() {
    try (SocketClient client = SocketClient.initialised()) {
      try (SocketClient silent = SocketClient.open("graphql-transport-ws", false)) {
        silent.say("{\"type\": \"connection_init\"}");
        assertThat(silent.closed()).isEqualTo(1008);
      }
      client.subscribe("1", Requests.TYPENAME);
      assertThat(client.next().getString("type")).isEqualTo("next");
    }
  }
}
