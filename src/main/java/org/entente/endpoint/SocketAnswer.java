package org.entente.endpoint;

import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.request.AnswerBody;

/** What a client is told over a WebSocket, as the protocol graphql-transport-ws writes it. */
final class SocketAnswer {
  static final String ACKNOWLEDGEMENT = "{\"type\":\"connection_ack\"}";
  static final String PING = "{\"type\":\"ping\"}";
  static final String PONG = "{\"type\":\"pong\"}";

  private SocketAnswer() {}

  static String next(String id, Answer answer) {
    return message("next", id, new String(answer.body(), StandardCharsets.UTF_8));
  }

  /** Nothing was executed, and nothing more will come. */
  static String error(String id, Answer answer) {
    return message("error", id, Json.encode(AnswerBody.errors(answer.refusedBy())));
  }

  static String complete(String id) {
    return "{\"id\":%s,\"type\":\"complete\"}".formatted(Json.encode(id));
  }

  private static String message(String type, String id, String payload) {
    return "{\"id\":%s,\"type\":\"%s\",\"payload\":%s}".formatted(Json.encode(id), type, payload);
  }
}
