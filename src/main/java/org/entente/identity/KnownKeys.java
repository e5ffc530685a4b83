package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.form.RecordForm;
import org.jspecify.annotations.Nullable;

/** The keys by which sources know our records. */
final class KnownKeys {
  private static final String READ =
      """
      select k.key, record_key(k.record_id) as record, k.source, k.locator, k.digest, k.entry, k.mentions \
      from source_key k where k.key = any($1)\
      """;

  /**
   * A key.
   *
   * @param record the key under which the record is on record
   * @param entry what the source says of it, as an input
   * @param mentions who attended, as the source tells it; null where it names nobody in a text
   */
  record Known(
      String record,
      String source,
      String locator,
      String digest,
      JsonObject entry,
      @Nullable JsonArray mentions) {}

  private final Map<String, Known> byKey = new HashMap<>();

  /** Those of these keys that are known. */
  static KnownKeys read(Database database, Collection<String> keys) {
    KnownKeys known = new KnownKeys();
    known.add(database, keys);
    return known;
  }

  /** Knows those of these keys, too. */
  void add(Database database, Collection<String> keys) {
    for (Row row : database.rows(READ, (Object) keys.toArray(String[]::new))) {
      byKey.put(
          row.getString("key"),
          new Known(
              row.getString("record"),
              row.getString("source"),
              row.getString("locator"),
              row.getString("digest"),
              (JsonObject) row.getValue("entry"),
              (JsonArray) row.getValue("mentions")));
    }
  }

  Optional<Known> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Keeps the keys of records that were written, by these keys. */
  static void write(Database database, Map<String, Identified> identified) {
    Map<RecordForm, JsonArray> byForm = new EnumMap<>(RecordForm.class);
    identified.forEach((key, one) ->
        byForm.computeIfAbsent(one.entry().form(), _ -> new JsonArray()).add(row(key, one)));
    byForm.forEach((form, rows) -> database.rows(writing(form), rows));
  }

  private static String writing(RecordForm form) {
    return """
    insert into source_key (key, record_id, source, locator, digest, entry, mentions, rule, explanation) \
    select x.key, r.id, x.source, x.locator, x.digest, x.entry, x.mentions, x.rule, x.explanation \
    from jsonb_to_recordset($1) as x(key varchar, record varchar, source varchar, \
    locator varchar, digest varchar, entry jsonb, mentions jsonb, rule varchar, \
    explanation varchar) join %s r on r.%s = x.record \
    on conflict (key) do update set source = excluded.source, locator = excluded.locator, \
    digest = excluded.digest, entry = excluded.entry, mentions = excluded.mentions\
    """
        .formatted(form.kind().table(), form.keyField());
  }

  private static JsonObject row(String key, Identified identified) {
    SourceEntry entry = identified.entry();
    boolean other = !key.equals(entry.key());
    return new JsonObject()
        .put("key", key)
        .put("record", identified.record())
        .put("source", entry.source().slug())
        .put("locator", entry.locator())
        .put("digest", entry.digest())
        .put("entry", new JsonObject(entry.fields()))
        .put("mentions", entry.mentions().isEmpty() ? null : new JsonArray(entry.mentions()))
        .put("rule", (other ? Rule.KEY : identified.rule()).name())
        .put(
            "explanation",
            other
                ? "The source calls %s so as well.".formatted(entry.key())
                : identified.explanation());
  }
}
