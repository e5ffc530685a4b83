package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.entente.endpoint.request.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SmallLimits.class)
class TimeLimitTest {
  @Inject DataSource database;
  @Inject Places places;

  @ParameterizedTest
  @ValueSource(strings = {Requests.JSON, Requests.GRAPHQL})
  void stopsTheStatementInTheDatabase(String accept) throws Exception {
    try (LockedTable table = new LockedTable(database)) {
      CompletableFuture<HttpResponse<String>> asked = Requests.sendAsync(request(accept));
      table.awaitWaiting(1);
      HttpResponse<String> response = asked.get();
      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(Requests.code(response)).isEqualTo("TIMEOUT");
      assertThat(Requests.extensions(response).getJsonObject("limit").getMap())
          .isEqualTo(Map.of("name", "time", "maximum", 2_000));
      assertThat(Requests.json(response).containsKey("data")).isFalse();
      assertThat(Requests.header(response, "Cache-Control")).isEqualTo("no-store");
      table.awaitWaiting(0);
    }
    Waiting.within(Waiting.LONG, () -> places.free() == SmallLimits.CONCURRENT);
  }

  @Test
  void holdsOverAWebSocket() throws Exception {
    try (LockedTable table = new LockedTable(database);
        SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", LockedTable.document());
      table.awaitWaiting(1);
      assertThat(client.next().encode()).contains("\"type\":\"error\"").contains("\"TIMEOUT\"");
      table.awaitWaiting(0);
    }
  }

  private static HttpRequest request(String accept) {
    return Requests.request("/graphql", "Content-Type", Requests.JSON, "Accept", accept)
        .POST(BodyPublishers.ofString(Requests.body(LockedTable.document(), Map.of())))
        .build();
  }
}
