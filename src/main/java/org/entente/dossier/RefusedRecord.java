package org.entente.dossier;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import org.entente.database.Trial;

/**
 * Finds the record of a dossier that the database refuses, which names a constraint and no line:
 * the last one of the fewest that it refuses, when they are tried in the order in which they are
 * written.
 */
final class RefusedRecord {
  private final DossierRows rows;
  private final Trial trial;

  private RefusedRecord(DossierRows rows, Trial trial) {
    this.rows = rows;
    this.trial = trial;
  }

  /** The refusal with file and line. */
  static Future<DossierException> name(String file, String text, PgException refusal, Trial trial) {
    Findings findings = new Findings(file);
    DossierRows rows = DossierReader.read(text, findings);
    String reason = DatabaseReasons.of(refusal);
    return new RefusedRecord(rows, trial)
        .search(0, rows.size())
        .map(place -> {
          if (place == 0) {
            findings.problem(1, "", reason);
          } else {
            rows.record(place).problem(reason);
          }
          return findings.refusal();
        });
  }

  /**
   * The place of the record; 0 where it is a party or a source.
   *
   * @param taken so many may be taken
   * @param refused so many are refused
   */
  private Future<Integer> search(int taken, int refused) {
    if (taken >= refused) {
      return Future.succeededFuture(refused);
    }
    int middle = (taken + refused) / 2;
    return trial
        .refuses(connection -> new DossierWriter(rows.first(middle), connection).write())
        .compose(refuses -> refuses ? search(taken, middle) : search(middle + 1, refused));
  }
}
