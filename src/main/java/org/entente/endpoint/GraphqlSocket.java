package org.entente.endpoint;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.smallrye.graphql.websocket.graphqltransportws.GraphQLTransportWSSubprotocolHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.entente.security.AccessRefused;
import org.entente.security.Authenticator;
import org.entente.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection that speaks graphql-transport-ws. It executes nothing before it knows who asks,
 * which is told once, and ends with the token.
 */
final class GraphqlSocket extends GraphQLTransportWSSubprotocolHandler {
  private static final Logger LOG = Logger.getLogger(GraphqlSocket.class);

  private static final JsonObject INIT =
      JsonProvider.provider().createObjectBuilder().add("type", "connection_init").build();

  /** As the protocol numbers them; clients try again after the last two, with a new token. */
  private static final short BAD_MESSAGE = 4400;

  private static final String NOT_THE_PROTOCOL =
      "Not graphql-transport-ws, or Authorization given twice";

  private static final short INIT_AGAIN = 4429;
  private static final short FORBIDDEN = 4403;
  private static final short TRY_LATER = 1013;

  private final Vertx vertx;
  private final Authenticator authenticator;
  private final @Nullable Caller opener;
  private boolean begun;
  private long timer = -1;

  /**
   * @param opener who opened it with a token; null if that is yet to be told
   */
  GraphqlSocket(
      Vertx vertx,
      Authenticator authenticator,
      ServerWebSocket socket,
      Map<String, Object> surroundings,
      @Nullable Caller opener) {
    super(new Session(socket), surroundings);
    this.vertx = vertx;
    this.authenticator = authenticator;
    this.opener = opener;
  }

  @Override
  protected void onMessage(@Nullable JsonObject message) {
    if (message == null) {
      // No JSON, and closed for it.
      return;
    }
    try {
      if (message.getString("type").equals("connection_init")) {
        begin(message);
      } else {
        super.onMessage(message);
      }
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      LOG.debug("A message of another shape", e);
      close(BAD_MESSAGE, NOT_THE_PROTOCOL);
    }
  }

  private void begin(JsonObject message) {
    if (begun) {
      close(INIT_AGAIN, "Too many initialisation requests");
      return;
    }
    begun = true;
    List<String> authorization = authorization(message);
    if (opener != null && !authorization.isEmpty()) {
      close(BAD_MESSAGE, NOT_THE_PROTOCOL);
      return;
    }
    if (opener != null) {
      welcome(opener);
      return;
    }
    var _ =
        authenticator
            .authenticate(authorization)
            .whenComplete((caller, failure) -> {
              if (failure == null) {
                welcome(caller);
              } else {
                refuse(failure);
              }
            });
  }

  private static List<String> authorization(JsonObject message) {
    JsonObject payload =
        (!message.containsKey("payload") || message.isNull("payload"))
            ? JsonValue.EMPTY_JSON_OBJECT
            : message.getJsonObject("payload");
    return payload.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase("Authorization"))
        .filter(e -> !e.getValue().equals(JsonValue.NULL))
        // What is no text is no token either, and must not pass for none.
        .map(e -> e.getValue() instanceof JsonString text ? text.getString() : "")
        .toList();
  }

  private void welcome(Caller caller) {
    getContext().put(Caller.KEY, caller);
    Instant until = caller.until();
    if (until != null && !session.isClosed()) {
      long left = Math.max(1, Duration.between(Instant.now(), until).toMillis());
      timer = vertx.setTimer(left, _ -> close(FORBIDDEN, "The token has expired"));
    }
    // Without what came with it, so that the token is not kept.
    super.onMessage(INIT);
  }

  private void refuse(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof AccessRefused refused)) {
      LOG.error("A connection could not begin", failure);
      close(TRY_LATER, "The server failed");
    } else if (refused.reason() == AccessRefused.Reason.UNKNOWN) {
      close(TRY_LATER, "The token cannot be checked");
    } else {
      close(FORBIDDEN, "Forbidden");
    }
  }

  @Override
  public void onClose() {
    vertx.cancelTimer(timer);
    super.onClose();
  }

  private void close(short code, String reason) {
    session.close(code, reason);
  }

  private record Session(ServerWebSocket socket) implements GraphQLWebSocketSession {

    @Override
    public void sendMessage(String message) {
      if (!socket.isClosed()) {
        socket.writeTextMessage(message);
      }
    }

    /** What a parser says of bad JSON can be longer than WebSockets take for a reason. */
    @Override
    public void close(short code, String reason) {
      if (!socket.isClosed()) {
        socket.close(code, code == BAD_MESSAGE ? NOT_THE_PROTOCOL : reason);
      }
    }

    @Override
    public boolean isClosed() {
      return socket.isClosed();
    }
  }
}
