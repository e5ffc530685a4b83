package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graphql.RecordKind;

/**
 * Withdraws records that their sources no longer have, and takes that back where these have them
 * again. What holds never rests on what is withdrawn.
 */
final class Withdrawals {
  private static final String NEEDED =
      """
      select distinct f.refers_to_id as id from record_reference f \
      join record o on o.id = f.record_id and not o.withdrawn \
      where f.refers_to_id = any($1) and f.record_id <> all($1)\
      """;

  private static final String DROP =
      """
      with dropped as (update source_key set dropped = true where record_id = any($1) returning key) \
      delete from source_content c using dropped d where c.key = d.key\
      """;

  /** With all that they refer to and that was withdrawn for the same reason. */
  private static final String RETURNED =
      """
      with recursive returned as (\
      select record_id as id from source_key where dropped and key = any($1) \
      union select f.refers_to_id from returned r join record_reference f on f.record_id = r.id \
      where exists (select from source_key k where k.record_id = f.refers_to_id and k.dropped)) \
      select id from returned\
      """;

  private static final String RESTING_ON_WITHDRAWN =
      """
      select distinct f.record_id as id from record_reference f \
      join record w on w.id = f.refers_to_id and w.withdrawn \
      where f.record_id = any($1) and f.refers_to_id <> all($1)\
      """;

  private static final String KINDS = "select id, kind from record where id = any($1) order by id";

  private final Database database;

  Withdrawals(Database database) {
    this.database = database;
  }

  /**
   * Withdraws those to which nothing else that holds refers.
   *
   * @return these
   */
  Set<Long> withdraw(Collection<Long> records) {
    Set<Long> going = without(records, NEEDED);
    if (!going.isEmpty()) {
      set(going, true);
      database.rows(DROP, (Object) going.toArray(Long[]::new));
    }
    return going;
  }

  /**
   * Takes the withdrawal of records back which sources have again, and of what they refer to.
   *
   * @param keys of these sources
   * @return how many records, by kind
   */
  Map<RecordKind, Integer> takeBack(Collection<String> keys) {
    Set<Long> returned = found(RETURNED, keys.toArray(String[]::new));
    Set<Long> coming = returned.isEmpty() ? returned : without(returned, RESTING_ON_WITHDRAWN);
    if (coming.isEmpty()) {
      return Map.of();
    }
    database.rows(
        "update source_key set dropped = false where record_id = any($1)",
        (Object) coming.toArray(Long[]::new));
    return set(coming, false);
  }

  /** Without those that the statement finds among them, and then among the rest. */
  private Set<Long> without(Collection<Long> records, String sql) {
    Set<Long> rest = new HashSet<>(records);
    boolean isLess = true;
    while (isLess && !rest.isEmpty()) {
      isLess = rest.removeAll(found(sql, rest.toArray(Long[]::new)));
    }
    return rest;
  }

  private Set<Long> found(String sql, Object[] among) {
    Set<Long> found = new HashSet<>();
    for (Row row : database.rows(sql, (Object) among)) {
      found.add(row.getLong("id"));
    }
    return found;
  }

  /** How many are otherwise now, by kind. */
  private Map<RecordKind, Integer> set(Set<Long> records, boolean withdrawn) {
    Map<RecordKind, List<Long>> byKind = new EnumMap<>(RecordKind.class);
    for (Row row : database.rows(KINDS, (Object) records.toArray(Long[]::new))) {
      byKind
          .computeIfAbsent(RecordKind.valueOf(row.getString("kind")), _ -> new ArrayList<>())
          .add(row.getLong("id"));
    }
    Map<RecordKind, Integer> changed = new EnumMap<>(RecordKind.class);
    byKind.forEach((kind, ids) -> {
      String sql =
          "update %s set withdrawn = $2 where id = any($1) and withdrawn <> $2"
              .formatted(kind.table());
      int rows = database.rows(sql, ids.toArray(Long[]::new), withdrawn).rowCount();
      if (rows > 0) {
        changed.put(kind, rows);
      }
    });
    return changed;
  }
}
