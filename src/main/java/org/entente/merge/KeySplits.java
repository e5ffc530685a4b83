package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;
import org.entente.identity.ClaimedFields;
import org.entente.identity.FieldValues;

/**
 * Takes keys of sources from a record which a rule had taken to be theirs, and makes another record
 * of what the sources say under them. What refers to the record by these keys alone refers to the
 * other; the record no longer cites what the keys stood for, and keeps what else it says.
 */
public final class KeySplits {
  private static final String KEYS =
      "select key, source, locator, key = any($2) as moves from source_key where record_id = $1";
  private static final String MOVE =
      """
      update source_key set record_id = $2, rule = 'EDITOR', explanation = 'An editor said so.' \
      where key = any($1)\
      """;

  /** Which one record alone may have. */
  private static final String ITEM = "wikidataId";

  private final RecordForm form;
  private final long recordId;
  private final List<String> keys;
  private final String slug;
  private final SqlConnection connection;

  private KeySplits(
      RecordForm form, long recordId, List<String> keys, String slug, SqlConnection connection) {
    this.form = form;
    this.recordId = recordId;
    this.keys = keys;
    this.slug = slug;
    this.connection = connection;
  }

  /**
   * What became of it.
   *
   * @param newId the number of the new record; 0 where there is none
   * @param unknown keys that are not the record's
   * @param problems what would break a rule
   */
  public record Result(long newId, List<String> unknown, List<Problem> problems) {}

  /**
   * Makes a record of some keys of another, within a transaction that is to be rolled back where it
   * cannot be done.
   *
   * @param slug the new record's, which no record has
   */
  public static Future<Result> run(
      RecordForm form, long recordId, List<String> keys, String slug, SqlConnection connection) {
    return new KeySplits(form, recordId, keys, slug, connection).run();
  }

  private Future<Result> run() {
    return query(KEYS, recordId, keys.toArray(String[]::new))
        .compose(rows -> {
          List<String> unknown = new ArrayList<>(keys);
          rows.forEach(row -> unknown.remove(row.getString("key")));
          return unknown.isEmpty()
              ? split(rows)
              : Future.succeededFuture(new Result(0, unknown, List.of()));
        });
  }

  private Future<Result> split(RowSet<Row> rows) {
    return StoredFields.read(form, new Long[] {recordId}, connection)
        .compose(stored ->
            ClaimedFields.of(keys, connection)
                .compose(claimed -> {
                  StoredFields old = Objects.requireNonNull(stored.get(recordId));
                  // First what the old record gives up, lest two have it.
                  Map<String, Map<String, Object>> records = new LinkedHashMap<>();
                  records.put(old.key(), without(old, rows, claimed));
                  records.put(slug, claimed);
                  return Dossiers.write(InputNodes.section(form, records), connection);
                }))
        .compose(problems ->
            problems.isEmpty()
                ? move().map(id -> new Result(id, List.of(), problems))
                : Future.succeededFuture(new Result(0, List.of(), problems)));
  }

  /** The fields of the old record, without the citations of what goes and the item of that. */
  private static Map<String, Object> without(
      StoredFields old, RowSet<Row> rows, Map<String, Object> claimed) {
    Set<String> staying = new HashSet<>();
    Set<String> going = new HashSet<>();
    for (Row row : rows) {
      String place = row.getString("source") + " " + row.getString("locator");
      (row.getBoolean("moves") ? going : staying).add(place);
    }
    going.removeAll(staying);
    Map<String, Object> fields = new HashMap<>(old.fields());
    if (Objects.equals(fields.get(ITEM), claimed.get(ITEM))) {
      fields.remove(ITEM);
    }
    fields.put(
        "citations",
        FieldValues.rows(old.fields().get("citations")).stream()
            .filter(c -> !going.contains(c.get("source") + " " + c.get("locator")))
            .toList());
    return fields;
  }

  private Future<Long> move() {
    String[] moving = keys.toArray(String[]::new);
    return query("select id from %s where slug = $1".formatted(form.kind().table()), slug)
        .map(rows -> rows.iterator().next().getLong(0))
        .compose(id ->
            query(MOVE, moving, id)
                .compose(_ ->
                    query(
                        "select move_references_by_keys($1, $2, $3, $4)",
                        form.kind().table(),
                        recordId,
                        id,
                        moving))
                .compose(_ -> Apart.keep(form.kind(), recordId, id, connection))
                .map(id));
  }

  private Future<RowSet<Row>> query(String sql, Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.from(parameters));
  }
}
