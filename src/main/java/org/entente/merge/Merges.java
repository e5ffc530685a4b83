package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;
import org.jspecify.annotations.Nullable;

/**
 * Merges records that are about the same. The one that is kept gets what the other says and it does
 * not; where they differ, it stays, and cites the other. What referred to the other refers to it,
 * and the other is withdrawn. All is kept by which that can be taken back.
 */
public final class Merges {
  /**
   * The kept record is found by the other's aliases; these are given back as rows that are gone.
   */
  private static final String MOVE =
      """
      with alias as (update slug_alias a set record_id = x.kept \
      from unnest($2::bigint[], $3::bigint[]) x(merged, kept) \
      where a.record_id = x.merged and a.kind in ('ISSUE', 'MECHANISM') \
      returning x.merged, jsonb_build_object('table', 'slug_alias', 'column', 'record_id', \
      'row', to_jsonb(a) || jsonb_build_object('record_id', x.merged), 'gone', true) as was) \
      select x.merged, coalesce(m.moved, '[]') \
      || coalesce((select jsonb_agg(a.was) from alias a where a.merged = x.merged), '[]') as moved, \
      (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'rule', k.rule, \
      'explanation', k.explanation) order by k.key), '[]') \
      from source_key k where k.record_id = x.merged) as keys \
      from unnest($2::bigint[], $3::bigint[]) with ordinality x(merged, kept, place) \
      left join move_references($1, $2::bigint[], $3::bigint[]) m on m.merged_id = x.merged \
      order by x.place\
      """;

  private static final String MOVE_KEYS =
      """
      update source_key k set record_id = x.kept, rule = x.rule, explanation = x.explanation \
      from unnest($1::bigint[], $2::bigint[], $3::varchar[], $4::varchar[]) \
      x(merged, kept, rule, explanation) where k.record_id = x.merged\
      """;

  private static final String KEEP =
      """
      insert into record_merge \
      (kept_id, merged_id, rule, explanation, before, after, moved, keys, part_of) \
      select x.kept, x.merged, x.rule, x.explanation, x.before, x.after, x.moved, x.keys, x.part_of \
      from jsonb_to_recordset($1) as x(kept bigint, merged bigint, rule varchar, \
      explanation varchar, before jsonb, after jsonb, moved jsonb, keys jsonb, part_of bigint) \
      returning id\
      """;

  private static final String DECIDE =
      """
      update possible_duplicate d set decision = 'MERGED', decided_at = now(), \
      decided_by = nullif(current_setting('entente.made_by', true), ''), \
      reason = nullif(current_setting('entente.reason', true), '') \
      from unnest($1::bigint[], $2::bigint[]) x(one, other) \
      where d.first_id = least(x.one, x.other) and d.second_id = greatest(x.one, x.other)\
      """;

  private static final String MOVE_PAIRS =
      """
      update record_merge m set pairs = move_pairs(m.merged_id, m.kept_id) where m.id = any($1)\
      """;

  private final RecordForm form;
  private final List<Merge> merges;
  private final SqlConnection connection;

  private Merges(RecordForm form, List<Merge> merges, SqlConnection connection) {
    this.form = form;
    this.merges = merges;
    this.connection = connection;
  }

  /**
   * Merges records of a kind within a transaction.
   *
   * @return what of the records that are kept would break a rule; where that is something, the
   *     transaction is to be rolled back
   */
  public static Future<List<Problem>> run(
      RecordForm form, List<Merge> merges, SqlConnection connection) {
    return merges.isEmpty()
        ? Future.succeededFuture(List.of())
        : new Merges(form, merges, connection).run();
  }

  private Future<List<Problem>> run() {
    return StoredFields.read(form, ids(), connection)
        .compose(before -> make(before, steps(before)));
  }

  private Future<List<Problem>> make(
      Map<Long, StoredFields> before, Map<Long, List<Map<String, Object>>> steps) {
    return move()
        .compose(moved ->
            query(
                    MOVE_KEYS,
                    merged(),
                    kept(),
                    texts(merge -> merge.rule().name()),
                    texts(Merge::explanation))
                .compose(_ -> withdraw())
                .compose(_ -> write(steps, before))
                .compose(problems -> Circles.breakAt(form, kept(), connection).map(problems))
                .compose(problems ->
                    problems.isEmpty()
                        ? keep(steps, moved).compose(this::mergeTerms)
                        : Future.succeededFuture(problems)));
  }

  /**
   * Officials who are one held each post once at a time, and so did whoever held posts that are.
   */
  private Future<List<Problem>> mergeTerms(Long[] made) {
    return form == RecordForm.OFFICIAL || form == RecordForm.POST
        ? SameTerms.of(made, connection).compose(terms -> run(RecordForm.TERM, terms, connection))
        : Future.succeededFuture(List.of());
  }

  private Future<Map<Long, Row>> move() {
    return query(MOVE, form.kind().table(), merged(), kept())
        .map(rows -> {
          Map<Long, Row> moved = new HashMap<>();
          rows.forEach(row -> moved.put(row.getLong("merged"), row));
          return moved;
        });
  }

  private Future<?> withdraw() {
    return query(
        "update %s set withdrawn = true where id = any($1) and not withdrawn"
            .formatted(form.kind().table()),
        (Object) merged());
  }

  private Future<List<Problem>> write(
      Map<Long, List<Map<String, Object>>> steps, Map<Long, StoredFields> before) {
    Map<String, Map<String, Object>> records = new LinkedHashMap<>();
    steps.forEach((id, fields) -> records.put(of(before, id).key(), fields.getLast()));
    return Dossiers.write(InputNodes.section(form, records), connection);
  }

  /** The fields of each kept record before the first merge with it, and after each. */
  private Map<Long, List<Map<String, Object>>> steps(Map<Long, StoredFields> before) {
    Map<Long, List<StoredFields>> merged = new LinkedHashMap<>();
    for (Merge merge : merges) {
      merged
          .computeIfAbsent(merge.keptId(), _ -> new ArrayList<>())
          .add(of(before, merge.mergedId()));
    }
    MergedFields fields = new MergedFields(form, keys(before));
    Map<Long, List<Map<String, Object>>> steps = new LinkedHashMap<>();
    merged.forEach((id, others) -> steps.put(id, fields.steps(of(before, id), others)));
    return steps;
  }

  /** Under which key what referred to a merged record is found from now on. */
  private Map<String, String> keys(Map<Long, StoredFields> before) {
    Map<String, String> keys = new HashMap<>();
    merges.forEach(
        merge -> keys.put(of(before, merge.mergedId()).key(), of(before, merge.keptId()).key()));
    return keys;
  }

  /** The numbers under which the merges are kept, each with its own step. */
  private Future<Long[]> keep(Map<Long, List<Map<String, Object>>> steps, Map<Long, Row> moved) {
    return StoredFields.read(form, kept(), connection)
        .compose(after -> {
          // As the database has it, which may write something otherwise.
          steps.forEach((id, fields) -> fields.set(fields.size() - 1, of(after, id).fields()));
          Map<Long, Iterator<Map<String, Object>>> next = new HashMap<>();
          steps.forEach((id, fields) -> next.put(id, fields.listIterator(1)));
          Map<Long, Map<String, Object>> last = new HashMap<>();
          steps.forEach((id, fields) -> last.put(id, fields.getFirst()));
          JsonArray rows = new JsonArray();
          for (Merge merge : merges) {
            Map<String, Object> whole = Objects.requireNonNull(next.get(merge.keptId())).next();
            JsonObject row = row(merge, Objects.requireNonNull(moved.get(merge.mergedId())));
            row.put(
                "before", new JsonObject(Objects.requireNonNull(last.put(merge.keptId(), whole))));
            rows.add(row.put("after", new JsonObject(whole)));
          }
          return query(KEEP, rows);
        })
        .map(Merges::numbers)
        .compose(made ->
            query(DECIDE, kept(), merged())
                .compose(_ -> query(MOVE_PAIRS, (Object) made))
                .map(made));
  }

  private static JsonObject row(Merge merge, Row moved) {
    return new JsonObject()
        .put("kept", merge.keptId())
        .put("merged", merge.mergedId())
        .put("rule", merge.rule().name())
        .put("explanation", merge.explanation())
        .put("moved", moved.getValue("moved"))
        .put("keys", moved.getValue("keys"))
        .put("part_of", merge.partOf());
  }

  private Long[] ids() {
    Set<Long> ids = new LinkedHashSet<>();
    merges.forEach(merge -> {
      ids.add(merge.keptId());
      ids.add(merge.mergedId());
    });
    return ids.toArray(Long[]::new);
  }

  private Long[] kept() {
    return merges.stream().map(Merge::keptId).toArray(Long[]::new);
  }

  private Long[] merged() {
    return merges.stream().map(Merge::mergedId).toArray(Long[]::new);
  }

  private String[] texts(Function<Merge, String> text) {
    return merges.stream().map(text).toArray(String[]::new);
  }

  private Future<RowSet<Row>> query(String sql, @Nullable Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.from(parameters));
  }

  private static Long[] numbers(RowSet<Row> rows) {
    List<Long> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.add(row.getLong(0)));
    return numbers.toArray(Long[]::new);
  }

  private static StoredFields of(Map<Long, StoredFields> all, long id) {
    return Objects.requireNonNull(all.get(id));
  }
}
