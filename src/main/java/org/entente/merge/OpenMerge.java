package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A merge that is not taken back.
 *
 * @param before what the kept record said before; of merges that earlier versions made together,
 *     before all of them, and {@code after} what it said after all
 * @param keys of sources that were the merged record's
 */
record OpenMerge(
    long id,
    long mergedId,
    Map<String, Object> before,
    Map<String, Object> after,
    Set<String> keys) {
  private static final String FIND =
      """
      select id, merged_id, before, after, keys from record_merge \
      where kept_id = $1 and taken_back_at is null order by id for update\
      """;
  private static final String CHANGE =
      """
      update record_merge m set before = x.before, after = x.after \
      from jsonb_to_recordset($1) as x(id bigint, before jsonb, after jsonb) where m.id = x.id\
      """;

  /** All with a record, in the order in which they were made. */
  static Future<List<OpenMerge>> with(long keptId, SqlConnection connection) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(keptId))
        .compose(rows -> {
          List<OpenMerge> all = new ArrayList<>();
          rows.forEach(row -> all.add(of(row)));
          List<Map<String, Object>> states = new ArrayList<>();
          all.forEach(merge -> states.addAll(List.of(merge.before, merge.after)));
          return KeysSince.in(states, connection)
              .map(keys -> all.stream().map(merge -> merge.in(keys)).toList());
        });
  }

  private static OpenMerge of(Row row) {
    Set<String> keys = new HashSet<>();
    ((JsonArray) row.getValue("keys"))
        .forEach(key -> keys.add(((JsonObject) key).getString("key")));
    return new OpenMerge(
        row.getLong("id"),
        row.getLong("merged_id"),
        ((JsonObject) row.getValue("before")).getMap(),
        ((JsonObject) row.getValue("after")).getMap(),
        keys);
  }

  private OpenMerge in(KeysSince since) {
    return new OpenMerge(id, mergedId, since.of(before), since.of(after), keys);
  }

  /** Whether it was made together with another one, and the steps were not told apart. */
  boolean isMadeWith(OpenMerge other) {
    return before.equals(other.before) && after.equals(other.after);
  }

  /** Keeps for each of some merges what the kept record would have said before and after it. */
  static Future<?> change(
      List<OpenMerge> merges, List<Map<String, Object>> steps, SqlConnection connection) {
    JsonArray rows = new JsonArray();
    for (int i = 0; i < merges.size(); i++) {
      rows.add(
          new JsonObject()
              .put("id", merges.get(i).id)
              .put("before", new JsonObject(steps.get(i)))
              .put("after", new JsonObject(steps.get(i + 1))));
    }
    return connection.preparedQuery(CHANGE).execute(Tuple.of(rows));
  }
}
