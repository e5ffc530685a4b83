package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records the sources of an import no longer have, by the keys that it came upon and those
 * that its files had before.
 */
final class Absences {
  /** Of files that were read to their end, in a whole set of them. */
  private static final String FORGET =
      """
      delete from source_content c where c.source in (select source from read_key) \
      and c.file <> all($1) and c.source <> all($2) and not exists (select from read_key r \
      where r.key = c.key and r.source = c.source and r.file = c.file)\
      """;

  private static final String KEEP =
      """
      insert into source_content (key, source, file) \
      select r.key, r.source, r.file from read_key r join source_key k on k.key = r.key \
      on conflict do nothing\
      """;

  /** Where all that the sources have was read. */
  private static final String OF_SOURCES =
      """
      k.source in (select source from read_key) and not exists (select from source_content c \
      where c.key = k.key and c.source not in (select source from read_key))\
      """;

  /** Where these files were read, and no others have it. */
  private static final String OF_FILES =
      """
      exists (select from source_content c where c.key = k.key) \
      and not exists (select from source_content c where c.key = k.key \
      and (c.source, c.file) not in (select source, file from read_key))\
      """;

  private static final String MAKE =
      """
      create temp table absent_key (\
      key varchar primary key, record_id bigint, unread boolean, part boolean) on commit drop\
      """;

  private static final String SORT =
      """
      select a.record_id, case \
      when exists (select from source_key k where k.record_id = a.record_id and not k.dropped \
      and k.key not like 'named:%' and k.key not in (select key from absent_key)) \
      or exists (select from citation c join source s on s.id = c.source_id \
      where c.record_id = a.record_id and s.slug not in (select k.source from source_key k \
      where k.record_id = a.record_id)) then 'SHARED' \
      when changed_by_others(a.record_id) then 'CHANGED' \
      when bool_or(a.unread) then 'UNREAD' \
      when $1 or bool_and(a.part) then 'WITHDRAWN' else 'LEFT' end as fate \
      from absent_key a group by a.record_id order by min(a.key)\
      """;

  private final Database database;
  private final Coverage coverage;
  private final String[] unread;
  private final Map<Long, Fate> fates = new LinkedHashMap<>();
  private final List<LargeLoss> losses = new ArrayList<>();

  /**
   * Within a transaction.
   *
   * @param unread files that were not read whole
   */
  Absences(Database database, Coverage coverage, Set<String> unread) {
    this.database = database;
    this.coverage = coverage;
    this.unread = unread.toArray(String[]::new);
  }

  /** Records of ours, by their numbers, with what may become of them. */
  Map<Long, Fate> find() {
    boolean complete = coverage != Coverage.PART;
    database.run(KEEP);
    database.run(MAKE);
    database.rows(finding(complete ? OF_SOURCES : OF_FILES), (Object) unread);
    for (Row row : database.rows(SORT, complete)) {
      fates.put(row.getLong("record_id"), Fate.valueOf(row.getString("fate")));
    }
    Set<String> kept = coverage == Coverage.COMPLETE ? keepLargeLosses() : Set.of();
    if (complete) {
      database.rows(FORGET, unread, kept.toArray(String[]::new));
    }
    return fates;
  }

  /** What is gone of sources of which nothing is withdrawn for that; once these are found. */
  List<LargeLoss> large() {
    return losses;
  }

  /** Gives these sources, whose files keep what they had. */
  private Set<String> keepLargeLosses() {
    List<Long> going =
        fates.keySet().stream().filter(id -> fates.get(id) == Fate.WITHDRAWN).toList();
    LossLimit limit = new LossLimit(database, going);
    limit.records().forEach(id -> fates.put(id, Fate.TOO_MUCH));
    losses.addAll(limit.losses());
    return limit.sources();
  }

  /**
   * A part is what another key of the same place stands behind, as the talks of a trip. Whom only
   * texts name has no key of a source.
   */
  private static String finding(String absent) {
    return """
    insert into absent_key select k.key, k.record_id, \
    exists (select from source_content c where c.key = k.key and c.file = any($1)) \
    or (cardinality($1) > 0 and not exists (select from source_content c where c.key = k.key)) \
    as unread, exists (select from read_key r where r.key = regexp_replace(k.key, '/[^/]*$', '') \
    and r.source = k.source and r.locator = k.locator) as part \
    from source_key k join record d on d.id = k.record_id and not d.withdrawn \
    where k.key not like 'named:%%' and not exists (select from read_key r where r.key = k.key) \
    and %s\
    """
        .formatted(absent);
  }
}
