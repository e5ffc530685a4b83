package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.database.LoadedFiles;
import org.entente.database.Outage;
import org.entente.database.Trial;
import org.entente.graphql.RecordKind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Loads dossiers into the database, each all or nothing. */
@ApplicationScoped
public class Dossiers {
  private static final String SIGN =
      "select set_config('entente.made_by', $1, true), set_config('entente.reason', $2, true)";

  private static final String SIGN_IMPORT = SIGN + ", set_config('entente.imported', 'true', true)";

  private final LoadedFiles loadedFiles;
  private final Trial trial;

  Dossiers(LoadedFiles loadedFiles, Trial trial) {
    this.loadedFiles = loadedFiles;
    this.trial = trial;
  }

  /**
   * Loads a dossier unless it has been loaded as it is.
   *
   * @param file its name in messages
   * @return whether it was loaded now; fails with {@link DossierException} where it is wrong, and
   *     then nothing of it is stored
   */
  public Future<Boolean> load(String file, String text) {
    return loadedFiles
        .load("dossier " + file, text, connection -> write(file, text, connection))
        .recover(failure ->
            failure instanceof PgException refusal && Outage.isRefusal(refusal)
                ? RefusedRecord.name(file, text, refusal, trial).compose(Future::failedFuture)
                : Future.failedFuture(failure));
  }

  /**
   * Loads a dossier's file unless it has been loaded as it is.
   *
   * @return whether it was loaded now; fails with {@link DossierException} where it is wrong
   * @throws IOException if it cannot be read
   */
  public Future<Boolean> load(Path file) throws IOException {
    try {
      return load(file.toString(), DossierText.of(file));
    } catch (DossierException e) {
      return Future.failedFuture(e);
    }
  }

  /** Has the history say of this transaction who makes it, and why. */
  public static Future<?> sign(SqlConnection connection, String madeBy, @Nullable String reason) {
    return connection.preparedQuery(SIGN).execute(Tuple.of(madeBy, reason));
  }

  /** As {@link #sign}, of an import: what it makes, later ones may take back. */
  public static Future<?> signImport(SqlConnection connection, String madeBy, String reason) {
    return connection.preparedQuery(SIGN_IMPORT).execute(Tuple.of(madeBy, reason));
  }

  /** Why a text cannot be the key of a record of that kind; nothing where it can. */
  public static Optional<String> faultOfKey(RecordKind kind, String key) {
    try {
      FieldType.keyOf(kind).parse(key);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /**
   * Checks and writes records that came another way than by a file, by the same rules.
   *
   * @param sections as in a dossier, records by their keys
   * @return what is wrong; where that is nothing, the records are written
   */
  public static Future<List<Problem>> write(Node sections, SqlConnection connection) {
    Findings findings = new Findings("");
    DossierRows rows = DossierReader.read(sections, findings);
    return check(findings, rows, connection)
        .compose(_ ->
            findings.problems().isEmpty()
                ? new DossierWriter(rows, connection).write().map(List.of())
                : Future.succeededFuture(findings.problems()));
  }

  private static Future<?> write(String file, String text, SqlConnection connection) {
    Findings findings = new Findings(file);
    DossierRows rows = DossierReader.read(text, findings);
    return check(findings, rows, connection).compose(_ -> checked(findings, rows, connection));
  }

  private static Future<?> check(Findings findings, DossierRows rows, SqlConnection connection) {
    return new References(findings, rows)
        .check(connection)
        .compose(_ -> TakenKeys.check(rows, connection));
  }

  private static Future<?> checked(Findings findings, DossierRows rows, SqlConnection connection) {
    findings.refuseProblems();
    return new DossierWriter(rows, connection).write();
  }
}
