package org.entente.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;

/** What is on record of those that a source tells of. */
final class RecordsOnFile {
  private RecordsOnFile() {}

  /** Those that are not new, whole, by their paths. */
  static Map<String, Map<String, Object>> of(Database database, Collection<List<Identified>> all) {
    Map<RecordForm, Set<String>> keys = new EnumMap<>(RecordForm.class);
    for (List<Identified> said : all) {
      for (Identified one : said) {
        if (!one.isNew()) {
          keys.computeIfAbsent(one.entry().form(), _ -> new HashSet<>()).add(one.record());
        }
      }
    }
    Map<String, Map<String, Object>> present = new HashMap<>();
    keys.forEach((form, some) ->
        of(database, form, some)
            .forEach((key, record) -> present.put(form.section() + "." + key, record)));
    return present;
  }

  /** Those of a form, whole, by their keys. */
  static Map<String, Map<String, Object>> of(
      Database database, RecordForm form, Collection<String> keys) {
    String sql =
        """
        select r.%1$s, s.snapshot from snapshots(\
        '%2$s', array(select id from %2$s where %1$s = any($1))) s \
        join %2$s r on r.id = s.record_id\
        """
            .formatted(form.keyField(), form.kind().table());
    Map<String, Map<String, Object>> present = new HashMap<>();
    for (Row row : database.rows(sql, (Object) keys.toArray(String[]::new))) {
      present.put(row.getString(0), Snapshot.of(form.form(), (JsonObject) row.getValue(1)));
    }
    return present;
  }
}
