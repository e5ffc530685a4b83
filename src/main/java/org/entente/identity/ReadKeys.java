package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.entente.claim.Claim;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.SourceRecord;

/**
 * The keys that an import has come upon, whether what they stand for was taken or refused. They are
 * in a table of the connection, so that memory does not grow with the files.
 */
final class ReadKeys {
  private static final String MAKE =
      """
      create temp table if not exists read_key (\
      key varchar, source varchar, file varchar, locator varchar, primary key (key, source, file)); \
      truncate read_key\
      """;

  private static final String ADD =
      """
      insert into read_key select x.key, x.source, x.file, x.locator \
      from jsonb_to_recordset($1) as x(key varchar, source varchar, file varchar, locator varchar) \
      on conflict do nothing\
      """;

  private final Database database;
  private boolean isMade;

  ReadKeys(Database database) {
    this.database = database;
  }

  /** Notes all keys of these records. */
  void add(List<SourceRecord> records) {
    if (!isMade) {
      database.run(MAKE);
      isMade = true;
    }
    JsonArray rows = new JsonArray();
    for (SourceRecord record : records) {
      for (Claim claim : record.claims()) {
        rows.add(row(claim.key(), claim, record));
        if (claim instanceof OfficialClaim official) {
          official.otherKeys().forEach(key -> rows.add(row(key, claim, record)));
        }
      }
    }
    database.rows(ADD, rows);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return !isMade;
  }

  /** Makes statements about them quick. */
  void analyze() {
    database.run("analyze read_key");
  }

  /** Forgets them. */
  void drop() {
    if (isMade) {
      database.run("drop table read_key");
      isMade = false;
    }
  }

  private static JsonObject row(Key key, Claim claim, SourceRecord record) {
    return new JsonObject()
        .put("key", key.toString())
        .put("source", record.source().slug())
        .put("file", file(record.place().file()))
        .put("locator", claim.evidence().locator());
  }

  /** By its folder and its name: the rest of the path differs from one import to the next. */
  static String file(String path) {
    Path whole = Path.of(path).toAbsolutePath();
    int names = whole.getNameCount();
    return whole.subpath(Math.max(0, names - 2), names).toString();
  }
}
