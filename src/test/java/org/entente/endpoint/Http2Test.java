package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Http2Test {
  private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";

  private record Heard(HttpVersion version, int status, String body) {
    static Future<Heard> of(HttpClientResponse response) {
      return response
          .body()
          .map(body -> new Heard(response.version(), response.statusCode(), body.toString()));
    }
  }

  @Inject Vertx vertx;
  @Inject DataSource database;

  @Test
  void isSpokenAfterAnUpgrade() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> get =
            client.send(
                Requests.request("/graphql?query=%7B__typename%7D").build(),
                BodyHandlers.ofString());
        assertThat(get.version()).isEqualTo(Version.HTTP_2);
        assertThat(get.body()).isEqualTo(ANSWER);
        HttpResponse<String> post =
            client.send(
                Requests.request("/graphql", "Content-Type", Requests.JSON)
                    .POST(BodyPublishers.ofString(Requests.body(Requests.TYPENAME, Map.of())))
                    .build(),
                BodyHandlers.ofString());
        assertThat(post.version()).isEqualTo(Version.HTTP_2);
        assertThat(post.body()).isEqualTo(ANSWER);
      }
    }
  }

  @Test
  void isSpokenFromTheFirstByte() throws Exception {
    io.vertx.core.http.HttpClient client = client();
    try {
      Heard heard =
          await(
              request(client, Requests.TYPENAME)
                  // At once, as what comes before somebody asks for it is lost.
                  .compose(request -> request.send().compose(Heard::of)));
      assertThat(heard.body()).isEqualTo(ANSWER);
      assertThat(heard.version()).isEqualTo(HttpVersion.HTTP_2);
      assertThat(heard.status()).isEqualTo(200);
    } finally {
      await(client.close());
    }
  }

  @Test
  void refusesALongBody() throws Exception {
    io.vertx.core.http.HttpClient client = client();
    try {
      HttpClientResponse response =
          await(
              client
                  .request(HttpMethod.POST, "/graphql")
                  .map(request -> request.putHeader("Content-Type", Requests.JSON))
                  .compose(request -> request.send(Buffer.buffer(new byte[300_000]))));
      assertThat(response.statusCode()).isEqualTo(413);
    } finally {
      await(client.close());
    }
  }

  @Test
  void stopsTheStatementOfAStreamThatIsReset() throws Exception {
    io.vertx.core.http.HttpClient client = client();
    try (LockedTable table = new LockedTable(database)) {
      HttpClientRequest request = await(request(client, LockedTable.document()));
      Future<Void> sent = request.end();
      await(sent);
      table.awaitWaiting(1);
      request.reset();
      table.awaitWaiting(0);
    } finally {
      await(client.close());
    }
  }

  private io.vertx.core.http.HttpClient client() {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false)
            .setDefaultPort(RestAssured.port));
  }

  private static Future<HttpClientRequest> request(
      io.vertx.core.http.HttpClient client, String document) {
    return client.request(HttpMethod.GET, "/graphql?query=" + Requests.encoded(document));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
