package org.entente.history;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Loaders;

/** What one transaction changed. */
@ApplicationScoped
public class RevisionChanges {
  private static final String OF_REVISIONS =
      "select r.revision_id as owner_id, %s from %s where r.revision_id = any($1) order by r.id"
          .formatted(Change.COLUMNS, Change.FROM);

  private final Loaders loaders;

  RevisionChanges(Loaders loaders) {
    this.loaders = loaders;
  }

  /** Of a revision that was committed, in the order in which it touched the records. */
  public CompletionStage<List<Change>> of(long revisionId) {
    return loaders.many(OF_REVISIONS, Change::new, revisionId);
  }

  /** Of a revision that only this connection sees yet, with the differences. */
  public static Future<List<Change>> rehearsed(long revisionId, SqlConnection connection) {
    return connection
        .preparedQuery(OF_REVISIONS)
        .execute(Tuple.of((Object) new Long[] {revisionId}))
        .map(RevisionChanges::changes)
        .compose(changes -> withDifferences(changes, connection));
  }

  private static List<Change> changes(RowSet<Row> rows) {
    List<Change> changes = new ArrayList<>();
    rows.forEach(row -> changes.add(new Change(row)));
    return changes;
  }

  private static Future<List<Change>> withDifferences(
      List<Change> changes, SqlConnection connection) {
    Long[] numbers = changes.stream().map(Change::number).toArray(Long[]::new);
    return connection
        .preparedQuery(RowDifference.OF_CHANGES)
        .execute(Tuple.of((Object) numbers))
        .map(rows -> {
          Map<Long, List<Difference>> differences = new HashMap<>();
          rows.forEach(row ->
              differences
                  .computeIfAbsent(row.getLong("owner_id"), _ -> new ArrayList<>())
                  .addAll(new RowDifference(row).differences()));
          return changes.stream()
              .map(change -> change.with(differences.getOrDefault(change.number(), List.of())))
              .toList();
        });
  }
}
