package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;
import org.jspecify.annotations.Nullable;

/**
 * Takes merges back. The merged record is on record again as it was; what referred to it does so
 * again, and the kept record loses what it got and still has as it got it. Both are told apart from
 * then on: no rule merges them again.
 */
public final class Splits {
  private static final String FIND =
      """
      select m.*, exists (select from record_merge k where k.merged_id = m.kept_id \
      and k.taken_back_at is null) as kept_is_merged \
      from record_merge m where m.merged_id = $1 and m.taken_back_at is null for update\
      """;
  private static final String PARTS =
      "select * from record_merge where part_of = $1 and taken_back_at is null order by id desc";

  private static final String KEYS_BACK =
      """
      update source_key k set record_id = $1, rule = x.rule, explanation = x.explanation \
      from jsonb_to_recordset($2) as x(key varchar, rule varchar, explanation varchar) \
      where k.key = x.key and k.record_id = $3\
      """;

  /** What referred to the record refers to the third one by now. */
  private static final Problem KEPT_IS_MERGED =
      new Problem(
          1,
          "",
          Problem.Kind.INVALID,
          "was merged with a record that is itself merged with another: split that first");

  private final RecordForm form;
  private final SqlConnection connection;

  private Splits(RecordForm form, SqlConnection connection) {
    this.form = form;
    this.connection = connection;
  }

  /**
   * Takes the merge of a record with another back, within a transaction.
   *
   * @return what would break a rule, and then the transaction is to be rolled back; empty where the
   *     record is not merged
   */
  public static Future<Optional<List<Problem>>> run(
      RecordForm form, long mergedId, SqlConnection connection) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(mergedId))
        .compose(rows ->
            rows.size() == 0
                ? Future.succeededFuture(Optional.empty())
                : new Splits(form, connection).run(rows.iterator().next()).map(Optional::of));
  }

  private Future<List<Problem>> run(Row merge) {
    return merge.getBoolean("kept_is_merged")
        ? Future.succeededFuture(List.of(KEPT_IS_MERGED))
        : takeBackWithParts(merge);
  }

  private Future<List<Problem>> takeBackWithParts(Row merge) {
    return parts(merge)
        .compose(
            problems -> problems.isEmpty() ? takeBack(merge) : Future.succeededFuture(problems));
  }

  /** The terms of officials are split before them. */
  private Future<List<Problem>> parts(Row merge) {
    return query(PARTS, merge.getLong("id"))
        .compose(rows -> {
          Future<List<Problem>> done = Future.succeededFuture(List.of());
          for (Row part : rows) {
            Splits terms = new Splits(RecordForm.TERM, connection);
            done =
                done.compose(problems ->
                    problems.isEmpty() ? terms.takeBack(part) : Future.succeededFuture(problems));
          }
          return done;
        });
  }

  private Future<List<Problem>> takeBack(Row merge) {
    long kept = merge.getLong("kept_id");
    return ReadShares.of(form, kept, merge.getLong("id"), connection)
        .compose(shares -> write(kept, shares))
        .compose(problems ->
            problems.isEmpty() ? stand(merge).map(problems) : Future.succeededFuture(problems));
  }

  private Future<List<Problem>> write(long kept, Shares shares) {
    return query("select record_key($1)", kept)
        .compose(rows ->
            Dossiers.write(
                InputNodes.section(
                    form, Map.of(rows.iterator().next().getString(0), shares.rest())),
                connection))
        .compose(problems ->
            OpenMerge.change(shares.staying(), shares.steps(), connection).map(problems));
  }

  /** Has the merged record stand again, with what referred to it. */
  private Future<?> stand(Row merge) {
    long kept = merge.getLong("kept_id");
    long merged = merge.getLong("merged_id");
    return query(
            "update %s set withdrawn = false where id = $1".formatted(form.kind().table()), merged)
        .compose(_ ->
            query("select move_references_back($1, $2, $3)", merge.getValue("moved"), merged, kept))
        .compose(_ -> query(KEYS_BACK, merged, merge.getValue("keys"), kept))
        .compose(_ ->
            query(
                "update record_merge set taken_back_at = now() where id = $1", merge.getLong("id")))
        .compose(
            _ -> query("select move_pairs_back($1, $2, $3)", merge.getValue("pairs"), merged, kept))
        .compose(_ -> Apart.keep(form.kind(), kept, merged, connection));
  }

  private Future<RowSet<Row>> query(String sql, @Nullable Object... parameters) {
    return connection.preparedQuery(sql).execute(Tuple.from(parameters));
  }
}
