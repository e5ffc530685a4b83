package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.identity.FieldValues;

/**
 * By which keys the records are found now that fields named when they were kept: whoever attended a
 * meeting may have been merged since.
 */
final class KeysSince {
  /** The lists whose rows name such records, and the fields that do. */
  private static final Map<String, List<String>> NAMING =
      Map.of("attendances", List.of("official", "post"), "citations", List.of("source"));

  private static final String MERGED =
      """
      select r.kind || ' ' || r.slug as key, record_key(kept_record(r.id)) as kept from (\
      select 'official' as kind, id, slug, withdrawn from official where slug = any($1) \
      union all select 'post', id, slug, withdrawn from post where slug = any($1) \
      union all select 'source', id, slug, withdrawn from source where slug = any($1)) r \
      where r.withdrawn\
      """;

  private final Map<String, String> merged;

  private KeysSince(Map<String, String> merged) {
    this.merged = merged;
  }

  /** Of the records that are named in the fields of records. */
  static Future<KeysSince> in(List<Map<String, Object>> all, SqlConnection connection) {
    Set<String> keys = new HashSet<>();
    all.forEach(fields ->
        NAMING.forEach((list, names) ->
            FieldValues.rows(FieldValues.plain(fields.get(list)))
                .forEach(row ->
                    names.stream()
                        .filter(row::containsKey)
                        .forEach(name -> keys.add(String.valueOf(row.get(name)))))));
    return connection
        .preparedQuery(MERGED)
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .map(rows -> {
          Map<String, String> merged = new HashMap<>();
          rows.forEach(row -> merged.put(row.getString("key"), row.getString("kept")));
          return new KeysSince(merged);
        });
  }

  /** The fields with these keys, as values that can be compared. */
  Map<String, Object> of(Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      Object plain = FieldValues.plain(value);
      if (plain != null) {
        all.put(name, plain);
      }
    });
    NAMING.forEach((list, names) -> all.computeIfPresent(list, (_, rows) -> rows(rows, names)));
    return all;
  }

  private List<Object> rows(Object list, List<String> names) {
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> row : FieldValues.rows(list)) {
      Map<String, Object> changed = new LinkedHashMap<>(row);
      names.forEach(name ->
          changed.computeIfPresent(
              name, (_, key) -> merged.getOrDefault(name + " " + key, key.toString())));
      rows.add(changed);
    }
    return rows;
  }
}
