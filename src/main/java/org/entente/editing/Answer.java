package org.entente.editing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to change the record.
 *
 * @param recordId the record that it was about; null where it was refused, or about several
 * @param madeAt when it was committed; null where nothing was changed
 * @param errors why it was refused; empty where it was not
 */
record Answer(@Nullable Long recordId, @Nullable Instant madeAt, List<UserError> errors) {

  static Answer refused(List<UserError> errors) {
    return new Answer(null, null, errors);
  }

  boolean isRefused() {
    return !errors.isEmpty();
  }

  Answer madeAt(@Nullable Instant instant) {
    return new Answer(recordId, instant, errors);
  }

  JsonObject json() {
    return new JsonObject()
        .put("recordId", recordId)
        .put("madeAt", madeAt == null ? null : madeAt.toString())
        .put("errors", new JsonArray(errors.stream().map(UserError::json).toList()));
  }

  static Answer of(JsonObject json) {
    String madeAt = json.getString("madeAt");
    return new Answer(
        json.getLong("recordId"),
        madeAt == null ? null : Instant.parse(madeAt),
        json.getJsonArray("errors").stream().map(e -> UserError.of((JsonObject) e)).toList());
  }
}
