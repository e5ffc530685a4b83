package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.entente.form.RecordForm;
import org.entente.form.Snapshot;

/** Records, updates and withdraws records, one at a time. */
@ApplicationScoped
class Editing {
  private final Transactions transactions;

  Editing(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Puts a new record on record. */
  Future<Answer> record(RecordForm form, Request request) {
    String key = String.valueOf(request.text(form.keyField()));
    List<UserError> faults = new ArrayList<>(Faults.of(request));
    Faults.ofKey(form, key, "input", form.keyField()).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return Future.succeededFuture(Answer.refused(faults));
    }
    return transactions.run(
        request,
        connection ->
            Keys.claim(form, key, connection)
                .compose(taken ->
                    taken
                        ? Future.succeededFuture(
                            Answer.refused(List.of(Keys.taken(form, key, form.keyField()))))
                        : write(form, key, request.input(), request, connection)));
  }

  /** Changes what the input names of a record. */
  Future<Answer> update(RecordForm form, Request request) {
    return onRecord(
        form,
        request,
        (record, connection) ->
            Snapshot.read(form.form(), record.id(), connection)
                .compose(present ->
                    write(
                        form,
                        record.key(),
                        Updates.of(form.form(), present, request.input()),
                        request,
                        connection)));
  }

  /** Withdraws a record, or takes its withdrawal back. */
  Future<Answer> withdraw(RecordForm form, Request request, boolean withdrawn) {
    return onRecord(
        form,
        request,
        (record, connection) ->
            connection
                .preparedQuery(
                    "update %s set withdrawn = $2 where id = $1".formatted(form.kind().table()))
                .execute(Tuple.of(record.id(), withdrawn))
                .map(_ -> Answer.done(record.id())));
  }

  private interface Step {
    Future<Answer> on(StoredVersion record, SqlConnection connection);
  }

  /** Does something to a record that is at the version which the request names. */
  private Future<Answer> onRecord(RecordForm form, Request request, Step step) {
    List<UserError> faults = Faults.of(request);
    return faults.isEmpty()
        ? transactions.run(
            request,
            connection ->
                StoredVersion.locked(form, String.valueOf(request.text("id")), connection)
                    .compose(found -> {
                      List<UserError> refusals = StoredVersion.refusals(found, request);
                      return found.isEmpty() || !refusals.isEmpty()
                          ? Future.succeededFuture(Answer.refused(refusals))
                          : step.on(found.get(), connection);
                    }))
        : Future.succeededFuture(Answer.refused(faults));
  }

  private static Future<Answer> write(
      RecordForm form,
      String key,
      Map<String, Object> whole,
      Request request,
      SqlConnection connection) {
    return Dossiers.write(InputNodes.section(form, Map.of(key, whole)), connection)
        .compose(problems ->
            problems.isEmpty()
                ? Keys.numberOf(form, key, connection)
                    .map(rows -> Answer.done(rows.iterator().next().getLong(0)))
                : Future.succeededFuture(
                    Answer.refused(
                        problems.stream()
                            .map(problem -> error(form, key, whole, request, problem))
                            .toList())));
  }

  private static UserError error(
      RecordForm form, String key, Map<String, Object> whole, Request request, Problem problem) {
    String field = problem.path().substring((form.section() + "." + key).length());
    return Faults.of(
        problem, InputPath.of(List.of("input"), form.form(), field, whole, request.input()));
  }
}
