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
import org.entente.graphql.Columns;
import org.entente.identity.ClaimedFields;
import org.entente.identity.FieldValues;

/**
 * Takes keys of sources from a record which a rule had taken to be theirs, and makes another record
 * of what the sources say under them. What refers to the record by these keys alone refers to the
 * other; the record no longer cites what the keys stood for, and keeps what else it says. Terms of
 * officials that are known by such keys, too, are split like their officials.
 */
public final class KeySplits {
  private static final String KEYS =
      "select key, source, locator, key = any($2) as moves from source_key where record_id = $1";
  private static final String MOVE =
      """
      update source_key set record_id = $2, rule = 'EDITOR', explanation = \
      coalesce(nullif(current_setting('entente.reason', true), ''), 'An editor said so.') \
      where key = any($1)\
      """;

  /** Keys of terms by which a source says that they are of whom the keys stand for. */
  private static final String TERMS =
      """
      select t.id, array_agg(k.key order by k.key) as keys from term t \
      join source_key k on k.record_id = t.id \
      where t.official_id = $1 and not t.withdrawn and k.entry ->> 'official' = any($2) \
      group by t.id order by t.id\
      """;

  private static final String TERM_SLUGS =
      """
      select x.slug from generate_series(1, 9999) n cross join lateral \
      (select case n when 1 then $1::varchar else $1 || '-' || n end as slug) x \
      where not exists (select from term t where t.slug = x.slug) order by n limit 1\
      """;

  /** Leaves room for what tells its terms apart. */
  private static final int LONGEST_OF_OFFICIAL = 90;

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
                ? move().compose(this::withTerms)
                : Future.succeededFuture(new Result(0, List.of(), problems)));
  }

  /**
   * What is left of the terms that a source told of the new official: where another source told the
   * old one's as well, the record is of both, and has to be split, too.
   */
  private Future<Result> withTerms(long id) {
    Future<Result> done = Future.succeededFuture(new Result(id, List.of(), List.of()));
    if (form != RecordForm.OFFICIAL) {
      return done;
    }
    return query(TERMS, recordId, keys.toArray(String[]::new))
        .compose(rows -> {
          Future<Result> all = done;
          for (Row row : rows) {
            all =
                all.compose(result ->
                    result.problems().isEmpty()
                        ? term(row).map(term -> new Result(id, List.of(), term.problems()))
                        : Future.succeededFuture(result));
          }
          return all;
        });
  }

  private Future<Result> term(Row row) {
    return slugOfTerm()
        .compose(free ->
            run(RecordForm.TERM, row.getLong("id"), Columns.texts(row, "keys"), free, connection));
  }

  /** The first that no term has. */
  private Future<String> slugOfTerm() {
    String official = slug.substring(0, Math.min(slug.length(), LONGEST_OF_OFFICIAL));
    return query(TERM_SLUGS, official.replaceAll("-$", "") + "-term")
        .map(rows -> rows.iterator().next().getString(0));
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
