package org.entente.identity;

import io.vertx.core.json.JsonObject;
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
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes what sources claim, batch by batch. Each batch is a transaction: whoever is interrupted
 * begins again, and what was written is found unchanged. Its steps wait for the database, so it is
 * not for an event loop.
 */
public final class Imports {
  private final Database database;
  private final String madeBy;
  private final HeldPosts posts;
  private final RecentKeys recent = new RecentKeys();
  private final Set<String> sources = new HashSet<>();
  private int batches;

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

  /** Writes records, each whole or not at all. */
  public Outcome write(List<SourceRecord> records) {
    database.run("begin");
    try {
      String reason = "Imported from " + records.getFirst().source().title();
      Database.await(Dossiers.sign(database.connection(), madeBy, reason));
      cite(records);
      Outcome outcome = new ImportBatch(database, posts, recent).write(records);
      database.run("commit");
      keepPlansGood();
      return outcome;
    } catch (RuntimeException e) {
      database.run("rollback");
      throw e;
    }
  }

  /** Lest the database goes on as with the few rows that it knew at the beginning. */
  private void keepPlansGood() {
    batches++;
    if (Integer.bitCount(batches) == 1) {
      database.run("analyze");
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
    Map<String, Node> entries = new LinkedHashMap<>();
    wanted.forEach((slug, source) ->
        entries.put(slug, InputNodes.record(RecordForm.SOURCE.form(), fields(source))));
    Map<String, Node> section = Map.of(RecordForm.SOURCE.section(), InputNodes.mapping(entries));
    List<Problem> problems =
        Database.await(Dossiers.write(InputNodes.mapping(section), database.connection()));
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
