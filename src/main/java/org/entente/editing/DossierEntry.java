package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A record in a dossier that came over the API.
 *
 * @param place among the records of its kind, from 0 on
 */
record DossierEntry(RecordForm form, int place, Map<String, Object> input) {

  /** What an entry makes of a record. */
  record Complete(Map<String, Object> input, List<UserError> refusals) {}

  /** All entries, in the order of the kinds and of the input. */
  static List<DossierEntry> all(Map<String, Object> input) {
    List<DossierEntry> entries = new ArrayList<>();
    for (RecordForm form : RecordForm.values()) {
      if (input.get(form.section()) instanceof List<?> records) {
        int place = 0;
        for (Object record : records) {
          entries.add(new DossierEntry(form, place++, fields(record)));
        }
      }
    }
    return entries;
  }

  String key() {
    return String.valueOf(input.get(form.keyField()));
  }

  /** The path of a field of it, from the argument on. */
  String[] at(String... fields) {
    return Stream.concat(
            Stream.of("input", form.section(), Integer.toString(place)), Stream.of(fields))
        .toArray(String[]::new);
  }

  /**
   * The whole record: of a new one what the entry says; of one that is on record, which has to be
   * said by the version that was seen, what the entry leaves as well.
   */
  Future<Complete> complete(SqlConnection connection) {
    return StoredVersion.lockedByKey(form, key(), connection)
        .compose(found ->
            found
                .map(stored -> onRecord(stored, connection))
                .orElseGet(() -> Future.succeededFuture(new Complete(input, unknown()))));
  }

  private List<UserError> unknown() {
    return version() == null
        ? List.of()
        : List.of(
            UserError.at(
                UserErrorCode.NOT_FOUND, "No such record has that key.", at(form.keyField())));
  }

  private Future<Complete> onRecord(StoredVersion stored, SqlConnection connection) {
    if (version() == null) {
      return refused(
          UserErrorCode.TAKEN,
          "The %s '%s' is on record already; to change it, name the version that you saw."
              .formatted(form.noun(), key()),
          form.keyField());
    }
    if (!version().equals(Integer.toString(stored.version()))) {
      return refused(
          UserErrorCode.CONFLICT,
          "The record is at version %d, not %s: somebody changed it. Read it anew."
              .formatted(stored.version(), version()),
          "version");
    }
    Optional<UserError> merged = stored.refusal(at(form.keyField()));
    if (merged.isPresent()) {
      return Future.succeededFuture(new Complete(input, List.of(merged.get())));
    }
    return Snapshot.read(form.form(), stored.id(), connection)
        .map(present -> new Complete(Updates.of(form.form(), present, input), List.of()));
  }

  private Future<Complete> refused(UserErrorCode code, String message, String field) {
    return Future.succeededFuture(
        new Complete(input, List.of(UserError.at(code, message, at(field)))));
  }

  private @Nullable String version() {
    Object version = input.get("version");
    return version == null ? null : version.toString();
  }

  @SuppressWarnings("unchecked") // GraphQL has coerced it to the type of the input.
  private static Map<String, Object> fields(Object record) {
    return (Map<String, Object>) record;
  }
}
