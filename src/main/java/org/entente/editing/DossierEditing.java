package org.entente.editing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.snakeyaml.engine.v2.nodes.Node;

/** Records and updates many records of all kinds at once, all or nothing. */
@ApplicationScoped
class DossierEditing {
  static final String MUTATION = "recordDossier";

  private final Transactions transactions;

  DossierEditing(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Puts all records on record, or shows what that would change. */
  Future<Answer> record(Request request) {
    List<UserError> faults = new ArrayList<>(Faults.of(request));
    List<DossierEntry> entries = DossierEntry.all(request.input());
    Set<String> seen = new HashSet<>();
    for (DossierEntry entry : entries) {
      Faults.ofKey(entry.form(), entry.key(), entry.at(entry.form().keyField()))
          .ifPresent(faults::add);
      if (!seen.add(entry.form().section() + '.' + entry.key())) {
        faults.add(
            UserError.at(
                UserErrorCode.INVALID,
                "The dossier has that record twice.",
                entry.at(entry.form().keyField())));
      }
    }
    if (!faults.isEmpty()) {
      return Future.succeededFuture(Answer.refused(faults));
    }
    boolean rehearsal = Boolean.TRUE.equals(request.input().get("dryRun"));
    return rehearsal
        ? transactions.rehearse(request, connection -> write(entries, connection))
        : transactions.run(request, connection -> write(entries, connection));
  }

  private static Future<Answer> write(List<DossierEntry> entries, SqlConnection connection) {
    List<UserError> refusals = new ArrayList<>();
    Map<DossierEntry, Map<String, Object>> inputs = new LinkedHashMap<>();
    Future<?> ready = Future.succeededFuture();
    for (DossierEntry entry : entries) {
      ready =
          ready
              .compose(_ -> entry.complete(connection))
              .onSuccess(complete -> {
                refusals.addAll(complete.refusals());
                inputs.put(entry, complete.input());
              });
    }
    return ready.compose(_ ->
        refusals.isEmpty()
            ? write(inputs, connection)
            : Future.succeededFuture(Answer.refused(refusals)));
  }

  private static Future<Answer> write(
      Map<DossierEntry, Map<String, Object>> inputs, SqlConnection connection) {
    Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
    inputs.forEach((entry, input) ->
        sections
            .computeIfAbsent(entry.form().section(), _ -> new LinkedHashMap<>())
            .put(entry.key(), InputNodes.record(entry.form().form(), input)));
    Map<String, Node> nodes = new LinkedHashMap<>();
    sections.forEach((section, records) -> nodes.put(section, InputNodes.mapping(records)));
    return Dossiers.write(InputNodes.mapping(nodes), connection)
        .map(problems ->
            problems.isEmpty() ? Answer.done(null) : Answer.refused(errors(problems, inputs)));
  }

  private static List<UserError> errors(
      List<Problem> problems, Map<DossierEntry, Map<String, Object>> inputs) {
    Map<String, DossierEntry> byPath = new HashMap<>();
    inputs.keySet().forEach(entry -> byPath.put(entry.form().section() + '.' + entry.key(), entry));
    return problems.stream()
        .map(problem -> {
          String[] steps = problem.path().split("\\.", 3);
          DossierEntry entry = byPath.get(steps[0] + '.' + (steps.length > 1 ? steps[1] : ""));
          List<String> path =
              entry == null
                  ? List.of("input")
                  : InputPath.of(
                      List.of(entry.at()),
                      entry.form().form(),
                      steps.length > 2 ? steps[2] : "",
                      Objects.requireNonNull(inputs.get(entry)),
                      entry.input());
          return Faults.of(problem, path);
        })
        .toList();
  }
}
