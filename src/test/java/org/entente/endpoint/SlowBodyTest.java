package org.entente.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that announce a body, and send the rest of it later or never. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SlowBodyTest {
  private final Limits limits =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(Limits.class)
          .withDefaultValue("entente.limits.body-time", "300MS")
          .withDefaultValue("entente.limits.body-size", "100")
          .build()
          .getConfigMapping(Limits.class);

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server = vertx.createHttpServer().requestHandler(this::answer);

  @BeforeEach
  void listen() throws Exception {
    server.listen(0, "localhost").toCompletionStage().toCompletableFuture().get();
  }

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void areToldThatTheyAreLateAndCutOff() throws IOException {
    assertThat(send("Content-Length: 50\r\n\r\n{")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void areToldThatItIsTooLongAndCutOffLater() throws IOException {
    assertThat(send("Content-Length: 500\r\n\r\n{")).startsWith("HTTP/1.1 413 ");
  }

  /** All that comes until the server closes the connection. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
      socket.getOutputStream().write(("POST / HTTP/1.1\r\nHost: a\r\n" + request).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private void answer(HttpServerRequest request) {
    RequestBody.of(request, vertx, limits)
        .exceptionally(failure -> {
          Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
          int status = cause instanceof Refusal refusal && refusal.status() == 408 ? 408 : 413;
          request.response().setStatusCode(status).end();
          return new byte[0];
        });
  }
}
