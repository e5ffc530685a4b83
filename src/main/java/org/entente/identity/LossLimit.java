package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the sources of which so much is gone that their files may be the wrong ones. */
final class LossLimit {
  /** Records of a source that may go, however few it had. */
  static final int FEW = 20;

  /** More of them may go where they are not more than one in so many. */
  static final int SHARE = 10;

  /** What goes with a part of a record that is still there goes for sure, and is not counted. */
  private static final String GONE =
      """
      select k.source, coalesce((select title from source where slug = k.source), k.source) as title, \
      count(distinct k.record_id)::int as gone, array_agg(distinct k.record_id) as records, \
      (select count(distinct o.record_id)::int from source_key o \
      join record d on d.id = o.record_id and not d.withdrawn \
      where o.source = k.source and o.key not like 'named:%') as had \
      from absent_key a join source_key k on k.key = a.key \
      where a.record_id = any($1) and not a.part group by k.source order by k.source\
      """;

  private final Map<String, LargeLoss> losses = new HashMap<>();
  private final Map<String, List<Long>> records = new HashMap<>();

  /**
   * Within a transaction, beside the table of absent keys.
   *
   * @param going the records that would be withdrawn
   */
  LossLimit(Database database, Collection<Long> going) {
    for (Row row : database.rows(GONE, (Object) going.toArray(Long[]::new))) {
      int gone = row.getInteger("gone");
      int had = row.getInteger("had");
      if (gone > Math.max(FEW, had / SHARE)) {
        String source = row.getString("source");
        losses.put(source, new LargeLoss(row.getString("title"), gone, had));
        records.put(source, List.of(row.getArrayOfLongs("records")));
      }
    }
  }

  /** The keys of these sources. */
  Set<String> sources() {
    return Set.copyOf(losses.keySet());
  }

  /** The records of these sources among those that would be withdrawn. */
  List<Long> records() {
    return records.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** How much of each of them is gone. */
  List<LargeLoss> losses() {
    return List.copyOf(losses.values());
  }
}
