package org.entente.editing;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.All;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.entente.graphql.Editors;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.RecordKind;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Writing;
import org.jspecify.annotations.Nullable;

/** What resolves the fields of Mutation. */
@ApplicationScoped
class Mutations {
  private final Editing editing;
  private final Writing writing;
  private final Loaders loaders;
  private final Map<RecordKind, RecordTable<?>> tables = new EnumMap<>(RecordKind.class);

  Mutations(Editing editing, Writing writing, Loaders loaders, @All List<NodeTypes> features) {
    this.editing = editing;
    this.writing = writing;
    this.loaders = loaders;
    features.forEach(feature -> tables.putAll(feature.recordTables()));
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

  private DataFetcher<?> resolve(RecordForm form, Function<Request, Future<Answer>> work) {
    return environment ->
        writing.run(
            environment,
            work.apply(request(environment)),
            Answer::madeAt,
            answer -> payload(form, answer));
  }

  private static Request request(DataFetchingEnvironment environment) {
    Map<String, Object> input = environment.getArgument("input");
    return new Request(
        environment.getField().getName(),
        input == null ? Map.of() : input,
        Editors.name(environment));
  }

  private CompletionStage<Map<String, @Nullable Object>> payload(RecordForm form, Answer answer) {
    CompletionStage<?> record =
        answer.isRefused()
            ? CompletableFuture.completedStage(null)
            : loaders.one(tables.get(form.kind()), answer.recordId());
    return record.thenApply(found -> {
      Map<String, @Nullable Object> payload = new HashMap<>();
      payload.put(form.noun(), found);
      payload.put("userErrors", answer.errors().stream().map(UserError::fields).toList());
      return payload;
    });
  }
}
