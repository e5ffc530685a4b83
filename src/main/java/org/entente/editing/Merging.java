package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.dossier.Problem;
import org.entente.form.RecordForm;
import org.entente.graphql.GlobalId;
import org.entente.graphql.RecordKind;
import org.entente.merge.Apart;
import org.entente.merge.Merge;
import org.entente.merge.Merges;
import org.entente.merge.Splits;

/** Merges records that are about the same, takes merges back, and keeps records apart. */
@ApplicationScoped
class Merging {
  static final String MERGE = "merge";
  static final String SPLIT = "split";
  static final String KEEP_APART = "keepApart";

  private final Transactions transactions;

  Merging(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A record that a request names.
   *
   * @param id its number
   */
  private record Named(RecordForm form, long id, boolean withdrawn) {}

  private interface Step {
    Future<Answer> on(List<Named> records, SqlConnection connection);
  }

  /** Merges a record with the one that is kept. */
  Future<Answer> merge(Request request) {
    return onRecords(
        request,
        List.of("keep", "duplicate"),
        (records, connection) -> {
          Named kept = records.getFirst();
          Merge merge = Merge.byEditor(kept.id, records.getLast().id);
          return Merges.run(kept.form, List.of(merge), connection)
              .map(problems -> answer(kept.id, problems, "duplicate"));
        });
  }

  /** Says that two records are about different things. */
  Future<Answer> keepApart(Request request) {
    return onRecords(
        request,
        List.of("first", "second"),
        (records, connection) -> {
          Named first = records.getFirst();
          return Apart.keep(first.form.kind(), first.id, records.getLast().id, connection)
              .map(_ -> Answer.done(first.id));
        });
  }

  /** Takes the merge of a record back. */
  Future<Answer> split(Request request) {
    List<UserError> faults = Faults.of(request);
    return faults.isEmpty()
        ? transactions.run(
            request,
            connection ->
                named(request, "id", connection)
                    .compose(found ->
                        found
                            .map(record ->
                                Splits.run(record.form, record.id, connection)
                                    .map(problems ->
                                        problems
                                            .map(p -> answer(record.id, p, "id"))
                                            .orElseGet(Merging::notMerged)))
                            .orElseGet(() -> Future.succeededFuture(unknown("id")))))
        : Future.succeededFuture(Answer.refused(faults));
  }

  /** Does something to two records of one kind, both on record and standing. */
  private Future<Answer> onRecords(Request request, List<String> fields, Step step) {
    List<UserError> faults = Faults.of(request);
    if (!faults.isEmpty()) {
      return Future.succeededFuture(Answer.refused(faults));
    }
    return transactions.run(
        request,
        connection ->
            named(request, fields.getFirst(), connection)
                .compose(first ->
                    named(request, fields.getLast(), connection)
                        .compose(second -> {
                          List<UserError> refusals = refusals(first, second, fields);
                          return refusals.isEmpty()
                              ? step.on(
                                  List.of(first.orElseThrow(), second.orElseThrow()), connection)
                              : Future.succeededFuture(Answer.refused(refusals));
                        })));
  }

  private static List<UserError> refusals(
      Optional<Named> first, Optional<Named> second, List<String> fields) {
    List<UserError> refusals = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Optional<Named> record = i == 0 ? first : second;
      if (record.isEmpty()) {
        refusals.addAll(unknown(fields.get(i)).errors());
      } else if (record.get().withdrawn) {
        refusals.add(invalid("The record is withdrawn.", fields.get(i)));
      } else if (record.get().form.kind() == RecordKind.PARTY) {
        refusals.add(
            invalid(
                "Countries and organizations are told apart by their codes, and not merged.",
                fields.get(i)));
      }
    }
    if (refusals.isEmpty() && first.orElseThrow().id == second.orElseThrow().id) {
      refusals.add(invalid("It is the same record.", fields.getLast()));
    }
    if (refusals.isEmpty() && first.orElseThrow().form != second.orElseThrow().form) {
      refusals.add(invalid("The records are of different kinds.", fields.getLast()));
    }
    return refusals;
  }

  /** The record whose id a field has, kept from others until the end of the transaction. */
  private static Future<Optional<Named>> named(
      Request request, String field, SqlConnection connection) {
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
                : Optional.of(new Named(form.get(), id, rows.iterator().next().getBoolean(0))));
  }

  /** That of a GraphQL type. */
  static Optional<RecordForm> form(String type) {
    return Arrays.stream(RecordForm.values()).filter(f -> f.type().equals(type)).findFirst();
  }

  private static Answer answer(long recordId, List<Problem> problems, String field) {
    return problems.isEmpty()
        ? Answer.done(recordId)
        : Answer.refused(
            problems.stream().map(problem -> Faults.of(problem, List.of("input", field))).toList());
  }

  private static Answer notMerged() {
    return Answer.refused(List.of(invalid("The record is not merged with another.", "id")));
  }

  private static Answer unknown(String field) {
    return Answer.refused(
        List.of(
            UserError.at(UserErrorCode.NOT_FOUND, "No such record has that id.", "input", field)));
  }

  private static UserError invalid(String message, String field) {
    return UserError.at(UserErrorCode.INVALID, message, "input", field);
  }

  /** The names of the fields of the inputs, with what they say. */
  static Map<String, String> fields(String mutation) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (mutation) {
      case MERGE -> {
        fields.put("keep", "The id of the record that is kept.");
        fields.put("duplicate", "The id of the record that is merged with it, and withdrawn.");
      }
      case KEEP_APART -> {
        fields.put("first", "The id of the one record.");
        fields.put("second", "The id of the other.");
      }
      default -> fields.put("id", "The id of the record that was merged with another.");
    }
    return fields;
  }
}
