package org.entente.identity;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;

/**
 * Writes what sources claim, a transaction at a time: whoever is interrupted begins again, and what
 * was written is found unchanged. Its steps wait for the database, so it is not for an event loop.
 */
public final class Imports {
  /** Records that are tried together, as what is refused among them has to be found. */
  private static final int TRIED = 500;

  /**
   * Words of search documents wait in a list of the index and are sorted into it together: the more
   * there are, the less each takes. Search reads that list whole, so it is no longer than this;
   * whoever writes next, as the comparison does, has it sorted when it is longer than usual.
   */
  private static final String BEGIN = "begin; set local gin_pending_list_limit = '16MB'";

  private final Database database;
  private final String madeBy;
  private final HeldPosts posts;
  private final RecentKeys recent = new RecentKeys();
  private final CitedSources sources;
  private final ReadKeys read;

  /**
   * By that connection, which nobody else uses meanwhile.
   *
   * @param madeBy who imports, for the history
   */
  public Imports(SqlConnection connection, String madeBy) {
    this.database = new Database(connection);
    this.madeBy = madeBy;
    this.posts = new HeldPosts(database);
    this.sources = new CitedSources(database);
    this.read = new ReadKeys(database);
  }

  /**
   * Writes records in a transaction, each record whole or not at all.
   *
   * @throws RuntimeException if the database fails; nothing of these records is written then
   */
  public Outcome write(List<SourceRecord> records) {
    read.add(records);
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

  /**
   * Looks for what the sources had before and have no longer, once all their records are written.
   * What a record of a source told beside itself is withdrawn where the source still has that
   * record; the rest only where all files were read, and not where much of a source is gone, unless
   * it was said that this is so.
   *
   * @param unread the files that could not be read whole
   * @throws RuntimeException if the database fails; nothing is withdrawn then
   */
  public Losses end(Coverage coverage, Set<String> unread) {
    if (read.isEmpty()) {
      return new Losses(List.of(), List.of());
    }
    database.run("begin");
    try {
      read.analyze();
      Database.await(
          Dossiers.signImport(database.connection(), madeBy, "Its source no longer has it"));
      Losses losses =
          Dropped.of(
              database,
              coverage,
              unread.stream().map(ReadKeys::file).collect(Collectors.toUnmodifiableSet()));
      database.run("commit");
      read.drop();
      return losses;
    } catch (RuntimeException e) {
      database.rollback(e);
      throw e;
    }
  }

  private Outcome write(List<SourceRecord> records, ImportBatch.Checks checks) {
    database.run(BEGIN);
    try {
      String reason = "Imported from " + records.getFirst().source().title();
      Database.await(Dossiers.signImport(database.connection(), madeBy, reason));
      ImportBatch batch = new ImportBatch(database, sources, posts, recent, checks);
      for (int i = 0; i < records.size(); i += TRIED) {
        batch.write(records.subList(i, Math.min(records.size(), i + TRIED)));
      }
      Outcome outcome = batch.outcome();
      GrownTables.analyze(database);
      database.run("commit");
      recent.add(batch.keys());
      return outcome;
    } catch (RuntimeException e) {
      sources.forget();
      database.rollback(e);
      throw e;
    }
  }
}
