package org.entente.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;

/**
 * Writes what sources claim, a transaction at a time: whoever is interrupted begins again, and what
 * was written is found unchanged. Its steps wait for the database, so it is not for an event loop.
 */
public final class Imports {
  /** Records that are tried together, as what is refused among them has to be found. */
  private static final int TRIED = 500;

  /** Of the columns by which statements look for rows. */
  private static final String ANALYZE =
      """
      set local default_statistics_target = 10; \
      analyze record (id), citation (record_id, source_id), official (id, slug), post (id, slug), \
      term (id, slug, official_id, post_id), meeting (id, slug, occasion_id), \
      attendance (meeting_id, party_id, official_id, post_id), source_key (key, record_id), \
      official_alias (official_id), row_change (revision_id, record_id, table_name), \
      change (revision_id, record_id), search_document (record_id, standing)\
      """;

  private final Database database;
  private final String madeBy;
  private final HeldPosts posts;
  private final RecentKeys recent = new RecentKeys();
  private final Set<String> sources = new HashSet<>();
  private int written;

  /**
   * By that connection, which nobody else uses meanwhile.
   *
   * @param madeBy who imports, for the history
   */
  public Imports(SqlConnection connection, String madeBy) {
    this.database = new Database(connection);
    this.madeBy = madeBy;
    this.posts = new HeldPosts(database);
  }

  /**
   * Writes records in a transaction, each record whole or not at all.
   *
   * @throws RuntimeException if the database fails; nothing of these records is written then
   */
  public Outcome write(List<SourceRecord> records) {
    try {
      return write(records, ImportBatch.Checks.OF_RULES);
    } catch (PgException e) {
      if (!Database.mayTakeOthers(e)) {
        throw e;
      }
      // What only the commit has found out is found among few records.
      return write(records, ImportBatch.Checks.ALL);
    }
  }

  private Outcome write(List<SourceRecord> records, ImportBatch.Checks checks) {
    database.run("begin");
    try {
      String reason = "Imported from " + records.getFirst().source().title();
      Database.await(Dossiers.sign(database.connection(), madeBy, reason));
      cite(records);
      ImportBatch batch = new ImportBatch(database, posts, recent, checks);
      for (int i = 0; i < records.size(); i += TRIED) {
        batch.write(records.subList(i, Math.min(records.size(), i + TRIED)));
      }
      Outcome outcome = batch.outcome();
      if (!outcome.created().isEmpty()) {
        keepPlansGood();
      }
      database.run("commit");
      recent.add(batch.keys());
      return outcome;
    } catch (RuntimeException e) {
      sources.clear();
      database.rollback(e);
      throw e;
    }
  }

  /** Lest the database goes on as with the few rows that it knew at the beginning. */
  private void keepPlansGood() {
    written++;
    if (Integer.bitCount(written) == 1) {
      database.run(ANALYZE);
    }
  }

  /** Puts datasets on record that are not yet. */
  private void cite(List<SourceRecord> records) {
    Map<String, SourceDescription> wanted = new LinkedHashMap<>();
    records.forEach(record -> wanted.put(record.source().slug(), record.source()));
    wanted.keySet().removeAll(sources);
    if (wanted.isEmpty()) {
      return;
    }
    sources.addAll(wanted.keySet());
    List<String> present = new ArrayList<>();
    database
        .rows(
            "select slug from source where slug = any($1)",
            (Object) wanted.keySet().toArray(String[]::new))
        .forEach(row -> present.add(row.getString("slug")));
    present.forEach(wanted::remove);
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    wanted.forEach((slug, source) -> entries.put(slug, fields(source)));
    List<Problem> problems =
        Database.await(
            Dossiers.write(InputNodes.section(RecordForm.SOURCE, entries), database.connection()));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
  }

  private static Map<String, Object> fields(SourceDescription source) {
    return new JsonObject()
        .put("kind", source.kind().name())
        .put("publisher", source.publisher())
        .put("title", source.title())
        .put("url", source.url())
        .put("date", FieldValues.date(source.date()))
        .put("licence", source.licence())
        .put("machineCoded", source.machineCoded())
        .getMap();
  }
}
