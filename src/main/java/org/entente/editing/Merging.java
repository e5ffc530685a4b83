package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.merge.Apart;
import org.entente.merge.Merge;
import org.entente.merge.Merges;

/** Merges records that are about the same, and keeps others apart. */
@ApplicationScoped
class Merging {
  static final String MERGE = "merge";
  static final String KEEP_APART = "keepApart";

  private final Transactions transactions;

  Merging(Transactions transactions) {
    this.transactions = transactions;
  }

  private interface Step {
    Future<Answer> on(List<NamedRecord> records, SqlConnection connection);
  }

  /** Merges a record with the one that is kept. */
  Future<Answer> merge(Request request) {
    return onRecords(
        request,
        List.of("keep", "duplicate"),
        (records, connection) -> {
          NamedRecord kept = records.getFirst();
          Merge merge = Merge.byEditor(kept.id(), records.getLast().id());
          return Merges.run(kept.form(), List.of(merge), connection)
              .map(problems -> NamedRecord.answer(kept.id(), problems, "duplicate"));
        });
  }

  /** Says that two records are about different things. */
  Future<Answer> keepApart(Request request) {
    return onRecords(
        request,
        List.of("first", "second"),
        (records, connection) -> {
          NamedRecord first = records.getFirst();
          return Apart.keep(first.form().kind(), first.id(), records.getLast().id(), connection)
              .map(_ -> Answer.done(first.id()));
        });
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
            NamedRecord.of(request, fields.getFirst(), connection)
                .compose(first ->
                    NamedRecord.of(request, fields.getLast(), connection)
                        .compose(second -> {
                          List<UserError> refusals = refusals(first, second, fields);
                          return refusals.isEmpty()
                              ? step.on(
                                  List.of(first.orElseThrow(), second.orElseThrow()), connection)
                              : Future.succeededFuture(Answer.refused(refusals));
                        })));
  }

  private static List<UserError> refusals(
      Optional<NamedRecord> first, Optional<NamedRecord> second, List<String> fields) {
    List<UserError> refusals = new ArrayList<>(NamedRecord.refusals(first, fields.getFirst()));
    refusals.addAll(NamedRecord.refusals(second, fields.getLast()));
    if (refusals.isEmpty() && first.orElseThrow().id() == second.orElseThrow().id()) {
      refusals.add(NamedRecord.invalid("It is the same record.", fields.getLast()));
    }
    if (refusals.isEmpty() && first.orElseThrow().form() != second.orElseThrow().form()) {
      refusals.add(NamedRecord.invalid("The records are of different kinds.", fields.getLast()));
    }
    return refusals;
  }
}
