package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client at a WebSocket, which notes what it is told, and answers pings if it should. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final BlockingQueue<JsonObject> told = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final boolean answersPings;
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  private SocketClient(boolean answersPings) {
    this.answersPings = answersPings;
  }

  /**
   * @param headers names and values in turn
   */
  static SocketClient open(String... headers) {
    return open("graphql-transport-ws", true, headers);
  }

  static SocketClient open(String protocol, boolean answersPings, String... headers) {
    WebSocket.Builder builder = CLIENT.newWebSocketBuilder().subprotocols(protocol);
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    SocketClient client = new SocketClient(answersPings);
    URI address = URI.create(Requests.address("/graphql").toString().replace("http", "ws"));
    client.socket.complete(builder.buildAsync(address, client).join());
    return client;
  }

  /** The status of the answer to a client that is not let in. */
  static int refusal(String... headers) {
    try (SocketClient _ = open(headers)) {
      throw new AssertionError("It was let in");
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  /** One whose connection is acknowledged. */
  static SocketClient initialised(String... headers) {
    SocketClient client = open(headers);
    client.say("{\"type\": \"connection_init\"}");
    assertThat(client.next().getString("type")).isEqualTo("connection_ack");
    return client;
  }

  void say(String message) {
    socket.join().sendText(message, true).join();
  }

  void subscribe(String id, String document) {
    say(
        new JsonObject()
            .put("type", "subscribe")
            .put("id", id)
            .put("payload", new JsonObject().put("query", document))
            .encode());
  }

  /** What it is told next. */
  JsonObject next() {
    try {
      JsonObject next = told.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("a message").isNotNull();
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The code with which the server closes the connection. */
  int closed() {
    try {
      return closed.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      JsonObject message = new JsonObject(part.toString());
      part.setLength(0);
      if (!message.getString("type").equals("ping")) {
        told.add(message);
      } else if (answersPings) {
        var _ = from.sendText("{\"type\": \"pong\"}", true);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.join().abort();
  }
}
