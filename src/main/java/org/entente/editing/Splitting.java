package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.merge.KeySplits;
import org.entente.merge.Splits;

/** Takes records apart that were taken for one. */
@ApplicationScoped
class Splitting {
  static final String MUTATION = "split";
  static final String SOURCE_KEYS = "sourceKeys";
  static final String SLUG = "slug";

  private final Transactions transactions;

  Splitting(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Takes the merge of a record back, or keys of sources from a record that are not its. */
  Future<Answer> split(Request request) {
    List<UserError> faults = new ArrayList<>(Faults.of(request));
    boolean byKeys = request.input().get(SOURCE_KEYS) != null;
    if (byKeys != (request.text(SLUG) != null)) {
      faults.add(
          UserError.at(
              UserErrorCode.REQUIRED,
              "`sourceKeys` and `slug` go together.",
              "input",
              byKeys ? SLUG : SOURCE_KEYS));
    }
    return faults.isEmpty()
        ? transactions.run(
            request,
            connection ->
                NamedRecord.of(request, "id", connection)
                    .compose(found ->
                        found
                            .map(record ->
                                byKeys
                                    ? splitKeys(request, record, connection)
                                    : splitMerge(record, connection))
                            .orElseGet(() -> Future.succeededFuture(NamedRecord.unknown("id")))))
        : Future.succeededFuture(Answer.refused(faults));
  }

  private static Future<Answer> splitMerge(NamedRecord record, SqlConnection connection) {
    return Splits.run(record.form(), record.id(), connection)
        .map(problems ->
            problems
                .map(found -> NamedRecord.answer(record.id(), found, "id"))
                .orElseGet(() ->
                    Answer.refused(
                        List.of(
                            NamedRecord.invalid("The record is not merged with another.", "id")))));
  }

  private static Future<Answer> splitKeys(
      Request request, NamedRecord record, SqlConnection connection) {
    String slug = String.valueOf(request.text(SLUG));
    List<String> keys =
        ((List<?>) request.input().getOrDefault(SOURCE_KEYS, List.of()))
            .stream().map(String::valueOf).distinct().toList();
    List<UserError> faults = new ArrayList<>(NamedRecord.refusals(Optional.of(record), "id"));
    Faults.ofKey(record.form(), slug, "input", SLUG).ifPresent(faults::add);
    if (keys.isEmpty()) {
      faults.add(NamedRecord.invalid("Name the keys.", SOURCE_KEYS));
    }
    return faults.isEmpty()
        ? Keys.claim(record.form(), slug, connection)
            .compose(taken ->
                taken
                    ? Future.succeededFuture(
                        Answer.refused(List.of(Keys.taken(record.form(), slug, SLUG))))
                    : KeySplits.run(record.form(), record.id(), keys, slug, connection)
                        .map(Splitting::answer))
        : Future.succeededFuture(Answer.refused(faults));
  }

  private static Answer answer(KeySplits.Result result) {
    return result.unknown().isEmpty()
        ? NamedRecord.answer(result.newId(), result.problems(), SOURCE_KEYS)
        : Answer.refused(
            List.of(
                UserError.at(
                    UserErrorCode.NOT_FOUND,
                    "The record has no key '%s'.".formatted(result.unknown().getFirst()),
                    "input",
                    SOURCE_KEYS)));
  }
}
