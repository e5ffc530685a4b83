package org.entente.endpoint;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that speaks graphql-transport-ws, word by word. */
final class TokenSocket implements AutoCloseable {
  private static final int PATIENCE = 20;

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private TokenSocket(List<String> protocols, List<String> authorization) throws Exception {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("localhost")
            .setPort(RestAssured.port)
            .setURI("/graphql")
            .setSubProtocols(protocols);
    authorization.forEach(value -> options.addHeader("Authorization", value));
    try {
      this.socket =
          vertx
              .createWebSocketClient()
              .connect(options)
              .onSuccess(this::listen)
              .toCompletionStage()
              .toCompletableFuture()
              .get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      vertx.close();
      throw e;
    }
  }

  /** Fails as {@link io.vertx.core.http.UpgradeRejectedException} where it is not let in. */
  static TokenSocket open(String... authorization) throws Exception {
    return new TokenSocket(List.of("graphql-transport-ws"), List.of(authorization));
  }

  static TokenSocket speaking(String protocol) throws Exception {
    return new TokenSocket(List.of(protocol), List.of());
  }

  private void listen(WebSocket opened) {
    opened.textMessageHandler(text -> received.add(new JsonObject(text)));
    opened.closeHandler(_ -> {
      Short code = opened.closeStatusCode();
      closed.complete(code == null ? -1 : code.intValue());
    });
  }

  TokenSocket say(String message) {
    socket.writeTextMessage(message);
    return this;
  }

  TokenSocket begin() {
    return say("{\"type\": \"connection_init\"}");
  }

  TokenSocket begin(@Nullable Object authorization) {
    return say(
        new JsonObject()
            .put("type", "connection_init")
            .put("payload", new JsonObject().put("Authorization", authorization))
            .encode());
  }

  TokenSocket ask(String document) {
    return say(
        new JsonObject()
            .put("type", "subscribe")
            .put("id", "1")
            .put("payload", new JsonObject().put("query", document))
            .encode());
  }

  /** The next message that is no ping. */
  JsonObject hear() throws InterruptedException {
    JsonObject message;
    do {
      message = received.poll(PATIENCE, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("No message came; closed: " + closed);
      }
    } while ("ping".equals(message.getString("type")));
    return message;
  }

  /** With which code the server closes it. */
  int end() throws Exception {
    return closed.get(PATIENCE, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE, TimeUnit.SECONDS)
        .join();
  }
}
