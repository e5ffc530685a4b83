package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.form.RecordForm;
import org.entente.merge.Apart;
import org.entente.merge.Merge;
import org.entente.merge.Merges;

/** Merges records that are about the same, and keeps others apart. */
@ApplicationScoped
class Merging {
  static final String MERGE = "merge";
  static final String KEEP_APART = "keepApart";
  static final String COMPARE_AGAIN = "compareAgain";

  private static final String ITEMS =
      """
      select a.wikidata_id, b.wikidata_id from official a join official b on b.id = $2 \
      where a.id = $1 and a.wikidata_id <> b.wikidata_id\
      """;

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
          Merge merge =
              Merge.byEditor(kept.id(), records.getLast().id(), String.valueOf(request.reason()));
          return differentPeople(kept, records.getLast(), connection)
              .compose(refused ->
                  refused.isPresent()
                      ? Future.succeededFuture(Answer.refused(List.of(refused.get())))
                      : Merges.run(kept.form(), List.of(merge), connection)
                          .map(problems -> NamedRecord.answer(kept.id(), problems, "duplicate")));
        });
  }

  /** Whoever has another item of Wikidata is another, or one of the items is wrong. */
  private static Future<Optional<UserError>> differentPeople(
      NamedRecord kept, NamedRecord other, SqlConnection connection) {
    if (kept.form() != RecordForm.OFFICIAL) {
      return Future.succeededFuture(Optional.empty());
    }
    return connection
        .preparedQuery(ITEMS)
        .execute(Tuple.of(kept.id(), other.id()))
        .map(rows -> {
          if (rows.size() == 0) {
            return Optional.empty();
          }
          Row row = rows.iterator().next();
          String message =
              """
              The officials have different items of Wikidata, %s and %s: correct the one that is \
              wrong, with `updateOfficial`, and merge them then.\
              """
                  .formatted(row.getString(0), row.getString(1));
          return Optional.of(NamedRecord.invalid(message, "duplicate"));
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

  /** Takes back that two records are about different things. */
  Future<Answer> compareAgain(Request request) {
    return onRecords(
        request,
        List.of("first", "second"),
        (records, connection) ->
            Apart.takeBack(records.getFirst().id(), records.getLast().id(), connection)
                .map(done ->
                    done
                        ? Answer.done(records.getFirst().id())
                        : Answer.refused(
                            List.of(
                                NamedRecord.invalid(
                                    "The records are not kept apart.", "second")))));
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
