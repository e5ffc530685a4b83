package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.entente.dossier.Dossiers;
import org.entente.editing.Answer.Revision;
import org.entente.history.RevisionChanges;

/**
 * Runs each request to change the record in a transaction: all of it is done, with its trace in the
 * history and its answer kept for repetitions, or nothing is.
 */
@ApplicationScoped
class Transactions {
  /** Waits for whoever makes the same request now. */
  private static final String CLAIM =
      """
      insert into idempotency_key (made_by, key, request) values ($1, $2, $3) \
      on conflict do nothing\
      """;

  private static final String FIRST_ANSWER =
      "select request, answer from idempotency_key where made_by = $1 and key = $2";
  private static final String KEEP =
      "update idempotency_key set answer = $3 where made_by = $1 and key = $2";

  /** This transaction's, once its checks are made; no row where nothing was changed. */
  private static final String REVISION =
      """
      select id, made_at from revision where split_part(current_setting('entente.revision', true), ' ', 1) \
      = pg_current_xact_id()::text \
      and id::text = split_part(current_setting('entente.revision', true), ' ', 2)\
      """;

  private final Pool pool;

  Transactions(Pool pool) {
    this.pool = pool;
  }

  /** What a request does; it gives the answer, refused or not, or fails as the database refuses. */
  interface Work extends Function<SqlConnection, Future<Answer>> {}

  /** The answer to a request, or the first one where it is a repetition. */
  Future<Answer> run(Request request, Work work) {
    return inTransaction(connection ->
        Dossiers.sign(connection, request.madeBy(), request.reason())
            .compose(_ ->
                request
                    .idempotencyKey()
                    .map(key -> once(request, key, work, connection))
                    .orElseGet(() -> attempt(request, work, connection))));
  }

  /** What a request would change; nothing of it stays. */
  Future<Answer> rehearse(Request request, Work work) {
    return inTransaction(connection ->
        Dossiers.sign(connection, request.madeBy(), request.reason())
            .compose(_ -> attempt(request, work, connection))
            .compose(answer -> rehearsed(answer, connection)));
  }

  /** Vert.x's own transactions end with the first refusal, however it is rolled back. */
  private Future<Answer> inTransaction(Work work) {
    return pool.withConnection(connection ->
        run("begin", connection)
            .compose(_ -> work.apply(connection))
            .compose(
                answer ->
                    run(answer.rehearsed() == null ? "commit" : "rollback", connection).map(answer),
                failure ->
                    run("rollback", connection).transform(_ -> Future.failedFuture(failure))));
  }

  private static Future<Answer> once(
      Request request, String key, Work work, SqlConnection connection) {
    Tuple name = Tuple.of(request.madeBy(), key);
    return connection
        .preparedQuery(CLAIM)
        .execute(Tuple.of(request.madeBy(), key, request.digest()))
        .compose(claimed ->
            claimed.rowCount() == 0
                ? connection
                    .preparedQuery(FIRST_ANSWER)
                    .execute(name)
                    .map(rows -> repeated(request, rows))
                : attempt(request, work, connection)
                    .compose(answer ->
                        connection
                            .preparedQuery(KEEP)
                            .execute(Tuple.of(request.madeBy(), key, answer.json()))
                            .map(answer)));
  }

  private static Answer repeated(Request request, RowSet<Row> first) {
    Row row = first.iterator().next();
    return row.getString("request").equals(request.digest())
        ? Answer.of((JsonObject) row.getValue("answer"))
        : Answer.refused(
            List.of(
                UserError.at(
                    UserErrorCode.KEY_REUSED,
                    "This key was used for another request. Use one of its own for each.",
                    "input",
                    InputTypes.IDEMPOTENCY_KEY)));
  }

  /** Leaves nothing of what is refused but the answer. */
  private static Future<Answer> attempt(Request request, Work work, SqlConnection connection) {
    return run("savepoint attempt", connection)
        .compose(_ -> work.apply(connection))
        .compose(answer ->
            answer.isRefused() ? Future.succeededFuture(answer) : checked(answer, connection))
        .recover(failure ->
            failure instanceof PgException refused
                ? run("rollback to attempt", connection)
                    .compose(_ -> DatabaseRefusals.explain(refused, request, connection))
                : Future.failedFuture(failure))
        .compose(answer ->
            answer.isRefused()
                ? run("rollback to attempt", connection).map(answer)
                : Future.succeededFuture(answer));
  }

  /** Has the database check now what it would check at commit, so that its reasons can be told. */
  private static Future<Answer> checked(Answer answer, SqlConnection connection) {
    return run("set constraints all immediate", connection)
        .compose(_ -> run(REVISION, connection))
        .map(rows -> rows.size() == 0 ? answer : answer.madeIn(revision(rows.iterator().next())));
  }

  private static Revision revision(Row row) {
    return new Revision(row.getLong("id"), row.getOffsetDateTime("made_at").toInstant());
  }

  private static Future<Answer> rehearsed(Answer answer, SqlConnection connection) {
    Revision revision = answer.revision();
    return revision == null
        ? Future.succeededFuture(answer.rehearsed(List.of()))
        : RevisionChanges.rehearsed(revision.id(), connection).map(answer::rehearsed);
  }

  private static Future<RowSet<Row>> run(String sql, SqlConnection connection) {
    return connection.query(sql).execute();
  }
}
