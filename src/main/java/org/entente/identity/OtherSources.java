package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What others than one source say of a record. */
final class OtherSources {
  private static final String KEYS =
      """
      select o.key from source_key k join source_key o on o.record_id = k.record_id \
      where k.key = $1 and o.key <> k.key and not o.dropped\
      """;

  /** What has no key, as a dossier, is not known by what it says. */
  private static final String CITED =
      """
      select from source_key k join citation c on c.record_id = k.record_id \
      join source s on s.id = c.source_id where k.key = $1 and s.slug not in \
      (select o.source from source_key o where o.record_id = k.record_id) limit 1\
      """;

  private final Database database;

  OtherSources(Database database) {
    this.database = database;
  }

  /** What they say, beside what the source says under the key; nothing where that is not known. */
  Optional<Map<String, Object>> beside(String key) {
    if (database.rows(CITED, key).size() > 0) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    for (Row row : database.rows(KEYS, key)) {
      keys.add(row.getString("key"));
    }
    return Optional.of(
        keys.isEmpty() ? Map.of() : Database.await(ClaimedFields.of(keys, database.connection())));
  }
}
