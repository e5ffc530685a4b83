package org.entente.endpoint;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.entente.endpoint.request.GraphqlRequest;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.StrictJson;
import org.entente.endpoint.request.Utf8;
import org.entente.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads requests as the specification of GraphQL over HTTP writes them; refuses all others. */
final class RequestReader {
  private static final String BODY = "The request's body";

  private RequestReader() {}

  /**
   * From the body of a POST.
   *
   * @throws Refusal saying what is wrong with it
   */
  static GraphqlRequest fromBody(byte[] body) {
    if (StrictJson.read(Utf8.read(body, BODY), BODY) instanceof JsonObject object) {
      return fromObject(object);
    }
    throw bad(BODY + " must be one JSON object.");
  }

  /**
   * From the address of a GET.
   *
   * @throws Refusal saying what is wrong with it
   */
  static GraphqlRequest fromAddress(String uri) {
    return fromObject(AddressParameters.read(uri));
  }

  /**
   * From an object that has what a body would have.
   *
   * @throws Refusal saying what is wrong with it
   */
  static GraphqlRequest fromObject(JsonObject request) {
    String query = string(request, "query");
    String document = query == null || query.isEmpty() ? null : query;
    String documentId = string(request, "documentId");
    if (documentId == null) {
      // Relay's own examples call it so.
      documentId = string(request, "doc_id");
    }
    String hash = hash(object(request, "extensions"));
    String operationName = string(request, "operationName");
    JsonObject variables = object(request, "variables");
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

  private static Refusal bad(String message) {
    return Refusal.of(ErrorCode.BAD_REQUEST, message);
  }
}
