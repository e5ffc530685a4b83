package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import org.entente.form.RecordForm;

/**
 * Records that would be parts of themselves, as each of two that are one was said to be the
 * other's.
 */
final class Circles {
  private Circles() {}

  /** Has what would be a part of itself be a part of nothing. */
  static Future<?> breakAt(RecordForm form, Long[] kept, SqlConnection connection) {
    String reference =
        switch (form) {
          case MEETING -> "occasion_id";
          case ISSUE -> "parent_id";
          default -> "";
        };
    if (reference.isEmpty()) {
      return Future.succeededFuture();
    }
    String sql =
        "update %1$s set %2$s = null where id = any($1) and leads_to('%1$s', '%2$s', %2$s, id)"
            .formatted(form.kind().table(), reference);
    return connection.preparedQuery(sql).execute(Tuple.of((Object) kept));
  }
}
