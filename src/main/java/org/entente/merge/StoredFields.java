package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;

/**
 * What is on record of a record.
 *
 * @param key by which people name it
 * @param fields as the input that would record it
 */
record StoredFields(String key, Map<String, Object> fields) {

  /** Those of records, by their numbers. */
  static Future<Map<Long, StoredFields>> read(
      RecordForm form, Long[] ids, SqlConnection connection) {
    return connection
        .preparedQuery(
            """
            select r.id, r.%1$s, s.snapshot from %2$s r join snapshots('%2$s', $1) s \
            on s.record_id = r.id order by r.id for update of r\
            """
                .formatted(form.keyField(), form.kind().table()))
        .execute(Tuple.of((Object) ids))
        .map(rows -> {
          Map<Long, StoredFields> all = new HashMap<>();
          rows.forEach(row ->
              all.put(
                  row.getLong(0),
                  new StoredFields(
                      row.getString(1), Snapshot.of(form.form(), (JsonObject) row.getValue(2)))));
          return all;
        });
  }
}
