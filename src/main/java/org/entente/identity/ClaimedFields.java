package org.entente.identity;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sources say under some of their keys, as the input that would record it. */
public final class ClaimedFields {
  private static final String ENTRIES =
      "select entry from source_key where key = any($1) order by key";
  private static final String RECORDS =
      "select key, record_key(record_id) from source_key where key = any($1)";

  private ClaimedFields() {}

  /** The fields; what several keys say is merged. */
  public static Future<Map<String, Object>> of(List<String> keys, SqlConnection connection) {
    return connection
        .preparedQuery(ENTRIES)
        .execute(Tuple.of((Object) keys.toArray(String[]::new)))
        .compose(rows -> {
          List<Map<String, Object>> entries = new ArrayList<>();
          Set<String> mentioned = new HashSet<>();
          rows.forEach(row -> {
            Map<String, Object> entry = FieldValues.of((JsonObject) row.getValue(0));
            entries.add(entry);
            mention(entry, mentioned);
          });
          return connection
              .preparedQuery(RECORDS)
              .execute(Tuple.of((Object) mentioned.toArray(String[]::new)))
              .map(records -> {
                Map<String, String> byKey = new HashMap<>();
                records.forEach(row -> byKey.put(row.getString(0), row.getString(1)));
                return whole(entries, byKey);
              });
        });
  }

  private static Map<String, Object> whole(
      List<Map<String, Object>> entries, Map<String, String> byKey) {
    KeyResolution keys = new KeyResolution(key -> Optional.ofNullable(byKey.get(key)));
    return entries.stream()
        .map(keys::of)
        .reduce((one, other) -> EntryMerge.of(one, Map.of(), other))
        .orElseGet(Map::of);
  }

  /** Every text may be a key of a source. */
  private static void mention(@Nullable Object value, Set<String> mentioned) {
    switch (value) {
      case String text -> mentioned.add(text);
      case Map<?, ?> fields -> fields.values().forEach(field -> mention(field, mentioned));
      case List<?> items -> items.forEach(item -> mention(item, mentioned));
      case null, default -> {}
    }
  }
}
