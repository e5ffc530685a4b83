package org.entente.endpoint;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.StrictJson;
import org.entente.endpoint.request.Utf8;
import org.entente.graphql.ErrorCode;

/** The parameters of a GET, as the object that a POST would send. */
final class AddressParameters {
  private static final int MOST = 32;

  /** These hold JSON. */
  private static final Set<String> OBJECTS = Set.of("variables", "extensions");

  private AddressParameters() {}

  /**
   * Decodes them, once.
   *
   * @throws Refusal saying which is malformed, or given twice
   */
  static JsonObject read(String uri) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    decode(uri)
        .forEach((name, values) -> {
          if (values.size() > 1) {
            throw bad("The parameter '%s' is given more than once.".formatted(name));
          }
          add(object, name, values.getFirst());
        });
    return object.build();
  }

  private static void add(JsonObjectBuilder object, String name, String encoded) {
    String what = "The parameter '" + name + "'";
    String value = Utf8.read(encoded.getBytes(StandardCharsets.ISO_8859_1), what);
    if (!OBJECTS.contains(name)) {
      object.add(name, value);
    } else if (!value.isEmpty()) {
      object.add(name, StrictJson.read(value, what));
    }
  }

  /** Each character of what it gives stands for a byte. */
  private static Map<String, List<String>> decode(String uri) {
    try {
      return new QueryStringDecoder(uri, StandardCharsets.ISO_8859_1, true, MOST, true)
          .parameters();
    } catch (IllegalArgumentException _) {
      throw bad("The address has a '%' that no two hexadecimal digits follow.");
    }
  }

  private static Refusal bad(String message) {
    return Refusal.of(ErrorCode.BAD_REQUEST, message);
  }
}
