package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.dossier.Problem;
import org.entente.form.RecordForm;
import org.entente.graphql.GlobalId;
import org.entente.graphql.RecordKind;

/**
 * A record of whichever kind that a request names by its id, kept from others until the end of the
 * transaction.
 *
 * @param id its number
 */
record NamedRecord(RecordForm form, long id, boolean withdrawn) {
  /** The record whose id a field has, kept from others until the end of the transaction. */
  static Future<Optional<NamedRecord>> of(Request request, String field, SqlConnection connection) {
    Optional<GlobalId> global = GlobalId.parse(String.valueOf(request.text(field)));
    Optional<RecordForm> form = global.flatMap(id -> form(id.type()));
    if (form.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    long id = global.orElseThrow().recordId();
    return connection
        .preparedQuery(
            "select withdrawn from %s where id = $1 for update"
                .formatted(form.get().kind().table()))
        .execute(Tuple.of(id))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(
                    new NamedRecord(form.get(), id, rows.iterator().next().getBoolean(0))));
  }

  /** That of a GraphQL type. */
  static Optional<RecordForm> form(String type) {
    return Arrays.stream(RecordForm.values()).filter(f -> f.type().equals(type)).findFirst();
  }

  /** Why nothing is to be done to it. */
  static List<UserError> refusals(Optional<NamedRecord> record, String field) {
    if (record.isEmpty()) {
      return unknown(field).errors();
    }
    if (record.get().withdrawn) {
      return List.of(invalid("The record is withdrawn.", field));
    }
    return record.get().form.kind() == RecordKind.PARTY
        ? List.of(
            invalid(
                "Countries and organizations are told apart by their codes, and not merged.",
                field))
        : List.of();
  }

  /** What became of it: done, or what would break a rule. */
  static Answer answer(long recordId, List<Problem> problems, String field) {
    return problems.isEmpty()
        ? Answer.done(recordId)
        : Answer.refused(
            problems.stream().map(problem -> Faults.of(problem, List.of("input", field))).toList());
  }

  /** That no record has the id. */
  static Answer unknown(String field) {
    return Answer.refused(
        List.of(
            UserError.at(UserErrorCode.NOT_FOUND, "No such record has that id.", "input", field)));
  }

  /** That something cannot be. */
  static UserError invalid(String message, String field) {
    return UserError.at(UserErrorCode.INVALID, message, "input", field);
  }
}
