package org.entente.endpoint;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads requests as the specification of GraphQL over HTTP writes them; refuses all others. */
final class RequestReader {
  private static final JsonReaderFactory JSON = JsonProvider.provider().createReaderFactory(null);
  private static final int MOST_PARAMETERS = 32;

  private RequestReader() {}

  /**
   * From the body of a POST.
   *
   * @throws Refusal saying what is wrong with it
   */
  static GraphqlRequest fromBody(byte[] body) {
    return request(object(text(body), "The request's body"));
  }

  /**
   * From the address of a GET, whose parameters are decoded once.
   *
   * @throws Refusal saying what is wrong with it
   */
  static GraphqlRequest fromAddress(String uri) {
    Map<String, List<String>> parameters = parameters(uri);
    JsonObject variables = json(parameters, "variables");
    JsonObject extensions = json(parameters, "extensions");
    return request(
        one(parameters, "query"),
        one(parameters, "operationName"),
        variables,
        extensions,
        one(parameters, "documentId"));
  }

  private static GraphqlRequest request(JsonObject body) {
    String documentId = string(body, "documentId");
    return request(
        string(body, "query"),
        string(body, "operationName"),
        object(body, "variables"),
        object(body, "extensions"),
        // Relay's own examples call it so.
        documentId == null ? string(body, "doc_id") : documentId);
  }

  private static GraphqlRequest request(
      @Nullable String query,
      @Nullable String operationName,
      JsonObject variables,
      JsonObject extensions,
      @Nullable String documentId) {
    String hash = hash(extensions);
    String document = query == null || query.isEmpty() ? null : query;
    if (document == null && documentId == null && hash == null) {
      throw bad(
          "The request has no document: give one as 'query',"
              + " or a known one by extensions.persistedQuery or documentId.");
    }
    return new GraphqlRequest(document, operationName, variables, documentId, hash);
  }

  private static @Nullable String hash(JsonObject extensions) {
    JsonObject persisted = object(extensions, "persistedQuery");
    if (persisted.isEmpty()) {
      return null;
    }
    boolean known =
        persisted.get("version") instanceof JsonNumber version && version.toString().equals("1");
    String hash = string(persisted, "sha256Hash");
    if (!known || hash == null) {
      throw bad("extensions.persistedQuery must have the version 1 and a sha256Hash.");
    }
    return hash;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw bad("The request's body is not in UTF-8.");
    }
  }

  private static JsonObject object(String text, String what) {
    if (value(text, what) instanceof JsonObject object) {
      return object;
    }
    throw bad(what + " must be one JSON object.");
  }

  private static JsonValue value(String text, String what) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (RuntimeException _) {
      // Not only JsonException: it has none for what is nested too deeply, or for absurd numbers.
      throw bad(what + " is not JSON.");
    }
  }

  private static JsonObject object(JsonObject parent, String name) {
    JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonObject object) {
      return object;
    }
    if (value.getValueType() == JsonValue.ValueType.NULL) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    throw bad("'%s' must be an object.".formatted(name));
  }

  private static @Nullable String string(JsonObject parent, String name) {
    JsonValue value = parent.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    throw bad("'%s' must be a string.".formatted(name));
  }

  private static Map<String, List<String>> parameters(String uri) {
    try {
      return new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MOST_PARAMETERS, true)
          .parameters();
    } catch (IllegalArgumentException _) {
      throw bad("The address has a '%' that no two hexadecimal digits follow.");
    }
  }

  private static @Nullable String one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw bad("The parameter '%s' is given more than once.".formatted(name));
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  private static JsonObject json(Map<String, List<String>> parameters, String name) {
    String text = one(parameters, name);
    return text == null || text.isEmpty() || text.equals("null")
        ? JsonValue.EMPTY_JSON_OBJECT
        : object(text, "The parameter '" + name + "'");
  }

  private static Refusal bad(String message) {
    return Refusal.of(ErrorCode.BAD_REQUEST, message);
  }
}
