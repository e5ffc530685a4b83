package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.entente.form.RecordForm;

/** The keys under which new records are to be found. */
final class Keys {
  /** Keeps two from recording under one key at once. */
  private static final String CLAIM = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

  private Keys() {}

  /**
   * Has nobody else record under a key until the end of the transaction.
   *
   * @return whether a record has it already
   */
  static Future<Boolean> claim(RecordForm form, String key, SqlConnection connection) {
    return connection
        .preparedQuery(CLAIM)
        .execute(Tuple.of(form.kind() + "/" + key))
        .compose(_ -> isTaken(form, key, connection));
  }

  /** An alias or an ISO code finds a record as well. */
  private static Future<Boolean> isTaken(RecordForm form, String key, SqlConnection connection) {
    return connection
        .preparedQuery(
            "select exists (select from %s where %s = $1) or exists (select from known_key where kind = $2 and key = $1)"
                .formatted(form.kind().table(), form.keyField()))
        .execute(Tuple.of(key, form.kind().name()))
        .map(found -> found.iterator().next().getBoolean(0));
  }

  /** Says that a record has it. */
  static UserError taken(RecordForm form, String key, String field) {
    return UserError.at(
        UserErrorCode.TAKEN,
        "Another %s has the key '%s' already.".formatted(form.kind().noun(), key),
        "input",
        field);
  }

  /** The number of the record that has it; no row where none does. */
  static Future<RowSet<Row>> numberOf(RecordForm form, String key, SqlConnection connection) {
    return connection
        .preparedQuery(
            "select id from %s where %s = $1".formatted(form.kind().table(), form.keyField()))
        .execute(Tuple.of(key));
  }
}
