package org.entente.editing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.entente.history.Change;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to change the record.
 *
 * @param recordId the record that it was about; null where it was refused, or about several
 * @param revision what it made; null where it changed nothing
 * @param errors why it was refused; empty where it was not
 * @param rehearsed what it would change; null where it was no rehearsal
 */
record Answer(
    @Nullable Long recordId,
    @Nullable Revision revision,
    List<UserError> errors,
    @Nullable List<Change> rehearsed) {

  /** A transaction that changed the record. */
  record Revision(long id, Instant madeAt) {}

  static Answer refused(List<UserError> errors) {
    return new Answer(null, null, errors, null);
  }

  static Answer done(@Nullable Long recordId) {
    return new Answer(recordId, null, List.of(), null);
  }

  boolean isRefused() {
    return !errors.isEmpty();
  }

  Answer madeIn(@Nullable Revision made) {
    return new Answer(recordId, made, errors, rehearsed);
  }

  Answer rehearsed(List<Change> changes) {
    return new Answer(recordId, null, errors, changes);
  }

  @Nullable Instant madeAt() {
    return revision == null ? null : revision.madeAt;
  }

  JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("recordId", recordId)
            .put("errors", new JsonArray(errors.stream().map(UserError::json).toList()));
    if (revision != null) {
      json.put("revision", revision.id).put("madeAt", revision.madeAt.toString());
    }
    return json;
  }

  static Answer of(JsonObject json) {
    Long revision = json.getLong("revision");
    return new Answer(
        json.getLong("recordId"),
        revision == null ? null : new Revision(revision, Instant.parse(json.getString("madeAt"))),
        json.getJsonArray("errors").stream().map(e -> UserError.of((JsonObject) e)).toList(),
        null);
  }
}
