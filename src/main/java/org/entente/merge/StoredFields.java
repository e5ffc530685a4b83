package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;
import org.entente.graphql.Columns;

/**
 * What is on record of a record.
 *
 * @param key by which people name it
 * @param schemes of the sources' keys that it has
 * @param fields as the input that would record it
 */
record StoredFields(String key, Set<String> schemes, Map<String, Object> fields) {
  /** Those of records, by their numbers. */
  static Future<Map<Long, StoredFields>> read(
      RecordForm form, Long[] ids, SqlConnection connection) {
    return connection
        .preparedQuery(
            """
            select r.id, r.%1$s, s.snapshot, array(select distinct split_part(k.key, ':', 1) \
            from source_key k where k.record_id = r.id) as schemes \
            from %2$s r join snapshots('%2$s', $1) s \
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
                      row.getString(1),
                      Set.copyOf(Columns.texts(row, "schemes")),
                      Snapshot.of(form.form(), (JsonObject) row.getValue(2)))));
          return all;
        });
  }

  /** The same with other fields. */
  StoredFields with(Map<String, Object> others) {
    return new StoredFields(key, schemes, others);
  }

  /** The same with keys of sources of these schemes alone. */
  StoredFields knownBy(Set<String> others) {
    return new StoredFields(key, others, fields);
  }

  /** Whether one source has both, as it lists what each person did. */
  boolean isBesideByPerson(StoredFields other) {
    return ByPerson.areOfOne(schemes, other.schemes);
  }
}
