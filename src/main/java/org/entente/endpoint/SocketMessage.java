package org.entente.endpoint;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.StrictJson;
import org.entente.graphql.ErrorCode;

/** What a client says over a WebSocket, as the protocol graphql-transport-ws has it. */
public sealed interface SocketMessage {
  /**
   * The first word, which may say who asks.
   *
   * @param authorization what stands in the payload under that name; a text at most
   */
  record Initialise(List<String> authorization) implements SocketMessage {}

  record Ping() implements SocketMessage {}

  record Pong() implements SocketMessage {}

  record Subscribe(String id, JsonObject request) implements SocketMessage {}

  record Complete(String id) implements SocketMessage {}

  /**
   * Reads one.
   *
   * @throws Refusal saying in a few words why it is none
   */
  static SocketMessage read(String text) {
    if (!(StrictJson.read(text, "The message") instanceof JsonObject message)) {
      throw bad("The message is no JSON object.");
    }
    return switch (string(message, "type")) {
      case "connection_init" -> new Initialise(authorization(message));
      case "ping" -> new Ping();
      case "pong" -> new Pong();
      case "subscribe" -> new Subscribe(id(message), payload(message));
      case "complete" -> new Complete(id(message));
      default -> throw bad("The message is of an unknown type.");
    };
  }

  private static List<String> authorization(JsonObject message) {
    JsonValue given = message.getOrDefault("payload", JsonValue.NULL);
    if (given.getValueType() == JsonValue.ValueType.NULL) {
      return List.of();
    }
    if (!(given instanceof JsonObject payload)) {
      throw bad("The message has a payload that is no object.");
    }
    return payload.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase("Authorization"))
        .filter(e -> !e.getValue().equals(JsonValue.NULL))
        // What is no text is no token either, and must not pass for none.
        .map(e -> e.getValue() instanceof JsonString text ? text.getString() : "")
        .toList();
  }

  private static String id(JsonObject message) {
    String id = string(message, "id");
    if (id.isEmpty()) {
      throw bad("The message has no id.");
    }
    return id;
  }

  private static JsonObject payload(JsonObject message) {
    if (message.get("payload") instanceof JsonObject payload) {
      return payload;
    }
    throw bad("The message has no payload that is an object.");
  }

  private static String string(JsonObject message, String name) {
    JsonValue value = message.get(name);
    return value instanceof JsonString string ? string.getString() : "";
  }

  private static Refusal bad(String message) {
    return Refusal.of(ErrorCode.BAD_REQUEST, message);
  }
}
