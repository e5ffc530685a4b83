package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys by which sources know our records. */
final class KnownKeys {
  private static final String READ =
      """
      select k.key, record_key(k.record_id) as record, k.source, k.locator, k.digest, k.entry \
      from source_key k where k.key = any($1)\
      """;

  /**
   * A key.
   *
   * @param record the key under which the record is on record
   * @param entry what the source says of it, as an input
   */
  record Known(String record, String source, String locator, String digest, JsonObject entry) {}

  private final Map<String, Known> byKey = new HashMap<>();

  /** Those of these keys that are known. */
  static KnownKeys read(Database database, Collection<String> keys) {
    KnownKeys known = new KnownKeys();
    for (Row row : database.rows(READ, (Object) keys.toArray(String[]::new))) {
      known.byKey.put(
          row.getString("key"),
          new Known(
              row.getString("record"),
              row.getString("source"),
              row.getString("locator"),
              row.getString("digest"),
              (JsonObject) row.getValue("entry")));
    }
    return known;
  }

  Optional<Known> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Keeps the keys of records that were written. */
  static void write(Database database, Collection<Identified> identified) {
    Map<String, JsonArray> byTable = new HashMap<>();
    Map<String, String> sql = new HashMap<>();
    for (Identified one : identified) {
      String table = one.entry().form().kind().table();
      byTable.computeIfAbsent(table, _ -> new JsonArray()).add(row(one));
      sql.put(table, writing(table, one.entry().form().keyField()));
    }
    byTable.forEach((table, rows) -> database.rows(sql.getOrDefault(table, ""), rows));
  }

  private static String writing(String table, String key) {
    return """
    insert into source_key (key, record_id, source, locator, digest, entry, refers_to, rule, \
    explanation) select x.key, r.id, x.source, x.locator, x.digest, x.entry, \
    array(select jsonb_array_elements_text(x.refers_to)), x.rule, x.explanation \
    from jsonb_to_recordset($1) as x(key varchar, record varchar, source varchar, \
    locator varchar, digest varchar, entry jsonb, refers_to jsonb, rule varchar, \
    explanation varchar) join %s r on r.%s = x.record \
    on conflict (key) do update set source = excluded.source, locator = excluded.locator, \
    digest = excluded.digest, entry = excluded.entry, refers_to = excluded.refers_to\
    """
        .formatted(table, key);
  }

  private static JsonObject row(Identified identified) {
    SourceEntry entry = identified.entry();
    return new JsonObject()
        .put("key", entry.key())
        .put("record", identified.record())
        .put("source", entry.source().slug())
        .put("locator", entry.locator())
        .put("digest", entry.digest())
        .put("entry", new JsonObject(entry.fields()))
        .put("refers_to", new JsonArray(entry.refersTo().stream().toList()))
        .put("rule", identified.rule().name())
        .put("explanation", identified.explanation());
  }
}
