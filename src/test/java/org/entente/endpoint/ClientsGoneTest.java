package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Waiting.LONG;
import static org.entente.endpoint.Waiting.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Places;
import org.junit.jupiter.api.Test;

/** Nothing goes on for clients that do not wait for it. */
@QuarkusTest
class ClientsGoneTest {
  /** The limit of time is longer. */
  private static final Duration SOON = Duration.ofSeconds(8);

  @Inject DataSource database;
  @Inject Places places;
  @Inject Limits limits;

  @Test
  void stopsTheStatementOfAClientThatIsGone() throws Exception {
    try (LockedTable table = new LockedTable(database)) {
      Socket client = Requests.connection();
      send(client, LockedTable.document());
      table.awaitWaiting(1);
      client.close();
      within(SOON, () -> table.waiting() == 0);
      assertThat(limits.time()).isGreaterThan(SOON);
    }
  }

  @Test
  void stopsTheStatementOfAWebSocketThatIsGone() throws Exception {
    try (LockedTable table = new LockedTable(database)) {
      SocketClient client = SocketClient.initialised();
      client.subscribe("1", LockedTable.document());
      table.awaitWaiting(1);
      client.close();
      within(SOON, () -> table.waiting() == 0);
    }
  }

  @Test
  void stopsTheStatementOfAnOperationThatIsCompleted() throws Exception {
    try (LockedTable table = new LockedTable(database);
        SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", LockedTable.document());
      table.awaitWaiting(1);
      client.say("{\"type\": \"complete\", \"id\": \"1\"}");
      within(SOON, () -> table.waiting() == 0);
      client.subscribe("1", Requests.TYPENAME);
      assertThat(client.next().getString("type")).isEqualTo("next");
    }
  }

  @Test
  void givesTheirPlacesToOthers() throws Exception {
    int all = limits.concurrent();
    try (LockedTable table = new LockedTable(database)) {
      for (int round = 0; round < 3; round++) {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < all; i++) {
          clients.add(Requests.connection());
          send(clients.getLast(), LockedTable.document());
        }
        within(LONG, () -> places.free() == 0);
        for (Socket client : clients) {
          client.close();
        }
        within(SOON, () -> places.free() == all);
      }
      within(SOON, () -> table.waiting() == 0);
    }
    assertThat(Requests.ask(LockedTable.document()).statusCode()).isEqualTo(200);
  }

  @Test
  void givesPlacesToOthersAfterConnectionsThatAreReset() throws IOException {
    for (int i = 0; i < 200; i++) {
      try (Socket client = Requests.connection()) {
        client.setSoLinger(true, 0);
        send(client, LockedTable.document());
      }
    }
    // The last of them may still be on their way.
    within(LONG, () -> Requests.ask(LockedTable.document()).statusCode() == 200);
    within(LONG, () -> places.free() == limits.concurrent());
    assertThat(Requests.ask(LockedTable.document()).statusCode()).isEqualTo(200);
  }

  private static void send(Socket client, String document) throws IOException {
    String body = Requests.body(document, Map.of());
    String request =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.length(), body);
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }
}
