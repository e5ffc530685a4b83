package org.entente.editing;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.entente.editing.Answer.Revision;
import org.entente.form.RecordForm;
import org.entente.graphql.GlobalId;
import org.entente.graphql.Loaders;
import org.entente.graphql.RecordTable;
import org.entente.graphql.RecordTables;
import org.entente.graphql.Writing;
import org.entente.history.Change;
import org.entente.history.RevisionChanges;
import org.entente.security.Caller;
import org.jspecify.annotations.Nullable;

/** What resolves the fields of Mutation. */
@ApplicationScoped
class Mutations {
  private final Editing editing;
  private final DossierEditing dossiers;
  private final Merging merging;
  private final Splitting splitting;
  private final RevisionChanges changes;
  private final Writing writing;
  private final Loaders loaders;
  private final RecordTables tables;

  Mutations(
      Editing editing,
      DossierEditing dossiers,
      Merging merging,
      Splitting splitting,
      RevisionChanges changes,
      Writing writing,
      Loaders loaders,
      RecordTables tables) {
    this.editing = editing;
    this.dossiers = dossiers;
    this.merging = merging;
    this.splitting = splitting;
    this.changes = changes;
    this.writing = writing;
    this.loaders = loaders;
    this.tables = tables;
  }

  DataFetcher<?> record(RecordForm form) {
    return resolve(form, request -> editing.record(form, request));
  }

  DataFetcher<?> update(RecordForm form) {
    return resolve(form, request -> editing.update(form, request));
  }

  DataFetcher<?> withdraw(RecordForm form, boolean withdrawn) {
    return resolve(form, request -> editing.withdraw(form, request, withdrawn));
  }

  DataFetcher<?> dossier() {
    return resolve(dossiers::record, this::dossierPayload);
  }

  DataFetcher<?> merge() {
    return resolveAnyKind("keep", merging::merge);
  }

  DataFetcher<?> split() {
    return resolveAnyKind("id", splitting::split);
  }

  DataFetcher<?> keepApart() {
    return resolveAnyKind("first", merging::keepApart);
  }

  DataFetcher<?> compareAgain() {
    return resolveAnyKind("first", merging::compareAgain);
  }

  /** Of a record whose kind its id tells, which stands in that field of the input. */
  private DataFetcher<?> resolveAnyKind(String field, Function<Request, Future<Answer>> work) {
    return environment -> {
      Request request = request(environment);
      return writing.run(
          environment,
          work.apply(request),
          Answer::madeAt,
          answer ->
              GlobalId.parse(String.valueOf(request.text(field)))
                  .flatMap(id -> NamedRecord.form(id.type()))
                  .map(form -> payload(form, "record", answer))
                  .orElseGet(
                      () -> CompletableFuture.completedStage(payload("record", null, answer))));
    };
  }

  private DataFetcher<?> resolve(RecordForm form, Function<Request, Future<Answer>> work) {
    return resolve(work, answer -> payload(form, form.noun(), answer));
  }

  private DataFetcher<?> resolve(
      Function<Request, Future<Answer>> work,
      Function<Answer, CompletionStage<Map<String, @Nullable Object>>> payload) {
    return environment ->
        writing.run(environment, work.apply(request(environment)), Answer::madeAt, payload);
  }

  private static Request request(DataFetchingEnvironment environment) {
    Map<String, Object> input = environment.getArgument("input");
    return new Request(
        environment.getField().getName(),
        input == null ? Map.of() : input,
        madeBy(environment.getGraphQlContext().getOrDefault(Caller.KEY, Caller.ANONYMOUS)));
  }

  /** Names are not unique, and subjects say little to people: so both. */
  private static String madeBy(Caller caller) {
    String subject = String.valueOf(caller.subject());
    String name = caller.name();
    return name == null || name.equals(subject) ? subject : "%s (%s)".formatted(name, subject);
  }

  private CompletionStage<Map<String, @Nullable Object>> payload(
      RecordForm form, String name, Answer answer) {
    RecordTable<?> table = tables.of(form.kind());
    CompletionStage<?> record =
        answer.isRefused()
            ? CompletableFuture.completedStage(null)
            : loaders.one(table, answer.recordId());
    return record.thenApply(found -> payload(name, found, answer));
  }

  private CompletionStage<Map<String, @Nullable Object>> dossierPayload(Answer answer) {
    List<Change> rehearsed = answer.rehearsed();
    Revision revision = answer.revision();
    CompletionStage<List<Change>> made =
        revision == null
            ? CompletableFuture.completedStage(rehearsed == null ? List.of() : rehearsed)
            : changes.of(revision.id());
    return made.thenApply(found -> payload("changes", found, answer));
  }

  private static Map<String, @Nullable Object> payload(
      String name, @Nullable Object value, Answer answer) {
    Map<String, @Nullable Object> payload = new HashMap<>();
    payload.put(name, value);
    payload.put("userErrors", answer.errors().stream().map(UserError::fields).toList());
    return payload;
  }
}
