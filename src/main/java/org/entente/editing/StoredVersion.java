package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.entente.form.RecordForm;
import org.entente.graphql.GlobalId;
import org.entente.graphql.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A record that an editor names, kept from others until the end of the transaction.
 *
 * @param mergedInto the key of the record that it was merged with
 */
record StoredVersion(long id, String key, int version, @Nullable String mergedInto) {

  /** The record of that id, if it is one of that kind. */
  static Future<Optional<StoredVersion>> locked(
      RecordForm form, String id, SqlConnection connection) {
    Optional<GlobalId> global = GlobalId.parse(id).filter(g -> g.type().equals(form.type()));
    if (global.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return locked(form, "id = $1", global.get().recordId(), connection);
  }

  /** The record of that key. */
  static Future<Optional<StoredVersion>> lockedByKey(
      RecordForm form, String key, SqlConnection connection) {
    String kind = form.kind() == RecordKind.PARTY ? " and kind = '%s'".formatted(form.name()) : "";
    return locked(form, form.keyField() + " = $1" + kind, key, connection);
  }

  private static Future<Optional<StoredVersion>> locked(
      RecordForm form, String condition, Object value, SqlConnection connection) {
    return connection
        .preparedQuery(
            """
            select id, %s, version, (select record_key(m.kept_id) from record_merge m \
            where m.merged_id = r.id and m.taken_back_at is null) from %s r where %s for update of r\
            """
                .formatted(form.keyField(), form.kind().table(), condition))
        .execute(Tuple.of(value))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next())
                    .map(row ->
                        new StoredVersion(
                            row.getLong(0),
                            row.getString(1),
                            row.getInteger(2),
                            row.getString(3))));
  }

  /** Why nothing is to be done to it. */
  static List<UserError> refusals(Optional<StoredVersion> found, Request request) {
    if (found.isEmpty()) {
      return NamedRecord.unknown("id").errors();
    }
    Optional<UserError> merged = found.get().refusal("input", "id");
    if (merged.isPresent()) {
      return List.of(merged.get());
    }
    int version = found.get().version();
    return String.valueOf(version).equals(request.text("version"))
        ? List.of()
        : List.of(
            UserError.at(
                UserErrorCode.CONFLICT,
                "The record is at version %d, not %s: somebody changed it. Read it anew."
                    .formatted(version, request.text("version")),
                "input",
                "version"));
  }

  /** That it says nothing any more by itself, where it was merged with another. */
  Optional<UserError> refusal(String... path) {
    return Optional.ofNullable(mergedInto)
        .map(kept ->
            UserError.at(
                UserErrorCode.INVALID,
                "The record was merged with '%s': change that one, or take them apart with `split`."
                    .formatted(kept),
                path));
  }
}
