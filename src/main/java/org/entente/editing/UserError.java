package org.entente.editing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Something that an editor can put right.
 *
 * @param path the fields that lead to it, from the argument on; items of lists counted from 0
 */
record UserError(UserErrorCode code, String message, List<String> path) {

  static UserError at(UserErrorCode code, String message, String... path) {
    return new UserError(code, message, List.of(path));
  }

  static UserError of(JsonObject json) {
    return new UserError(
        UserErrorCode.valueOf(json.getString("code")),
        json.getString("message"),
        json.getJsonArray("path").stream().map(String::valueOf).toList());
  }

  JsonObject json() {
    return new JsonObject()
        .put("code", code.name())
        .put("message", message)
        .put("path", new JsonArray(path));
  }

  /** As a payload has it. */
  Map<String, Object> fields() {
    return Map.of("code", code.name(), "message", message, "path", path);
  }
}
