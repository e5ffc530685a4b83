package org.entente.endpoint.answering;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.endpoint.document.ReadDocument;
import org.entente.endpoint.request.Asked;
import org.entente.endpoint.request.GraphqlRequest;
import org.entente.endpoint.request.LimitFigures;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.execution.Queries;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.OngoingRequest;
import org.entente.security.Caller;

/** Has requests executed: queries by {@link Queries}, all else by SmallRye GraphQL. */
@Singleton
class Executions {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Queries queries;
  private final Admission admission;
  private final ExecutionService service;
  private final CurrentVertxRequest current;
  private final Limits limits;

  Executions(
      Queries queries,
      Admission admission,
      ExecutionService service,
      CurrentVertxRequest current,
      Limits limits) {
    this.queries = queries;
    this.admission = admission;
    this.service = service;
    this.current = current;
    this.limits = limits;
  }

  /** The result. Fails as {@link Refusal} if too many are executed, or if it takes too long. */
  CompletionStage<ExecutionResult> execute(Asked asked, ReadDocument read, GuardedRequest guarded) {
    OperationDefinition operation = read.operation(asked.request().operationName());
    return queries.executes(read.document(), operation)
        ? query(asked, read, operation, guarded)
        : other(asked, read.text(), guarded);
  }

  private CompletionStage<ExecutionResult> query(
      Asked asked, ReadDocument read, OperationDefinition operation, GuardedRequest guarded) {
    OngoingRequest ongoing = asked.ongoing();
    CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    Map<String, Object> variables =
        Context.VariablesParser.toMap(asked.request().variables()).orElse(Map.of());
    admission.begin(guarded, ongoing);
    admission.bound(guarded, ongoing);
    // What it waits for does not come then.
    ongoing.onCancel(() -> result.completeExceptionally(timeout()));
    queries
        .execute(read.document(), operation, variables, ongoing)
        .whenComplete((_, _) -> admission.end(guarded))
        .thenCompose(done -> admission.noteVersion(guarded, ongoing).thenApply(_ -> done))
        .whenComplete((done, failure) -> {
          if (failure == null) {
            result.complete(done);
          } else {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  /** As SmallRye's own handler for HTTP would. */
  private CompletionStage<ExecutionResult> other(
      Asked asked, String document, GuardedRequest guarded) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    ContextState state = context.getState();
    try {
      current.setCurrent(asked.routing());
      Result result = new Result();
      // What it waits for does not come then.
      asked.ongoing().onCancel(() -> result.fail(timeout()));
      service.executeAsync(
          input(asked.request(), document), surroundings(asked, guarded, state), result);
      return result.future.whenComplete((_, _) -> context.destroy(state));
    } finally {
      SmallRyeContextManager.clearCurrentSmallRyeContext();
      context.deactivate();
    }
  }

  private Refusal timeout() {
    long time = limits.time().toMillis();
    return Refusal.beyond(
        LimitFigures.of("time", time),
        ErrorCode.TIMEOUT,
        "The answer took longer than the %d ms that one may take.".formatted(time));
  }

  private static JsonObject input(GraphqlRequest request, String document) {
    JsonObjectBuilder input = JSON.createObjectBuilder().add("query", document);
    input.add("variables", request.variables());
    if (request.operationName() != null) {
      input.add("operationName", request.operationName());
    }
    return input.build();
  }

  private static Map<String, Object> surroundings(
      Asked asked, GuardedRequest guarded, ContextState state) {
    Map<String, Object> surroundings = new ConcurrentHashMap<>();
    surroundings.put("runBlocking", false);
    surroundings.put("httpHeaders", headers(asked.routing()));
    surroundings.put("state", state);
    surroundings.put(OngoingRequest.KEY, asked.ongoing());
    surroundings.put(Caller.KEY, asked.caller());
    surroundings.put(GuardedRequest.KEY, guarded);
    return surroundings;
  }

  static Map<String, List<String>> headers(RoutingContext routing) {
    Map<String, List<String>> headers = new HashMap<>();
    MultiMap given = routing.request().headers();
    given.names().forEach(name -> headers.put(name, given.getAll(name)));
    return headers;
  }

  private static final class Result implements ExecutionResponseWriter {
    private final CompletableFuture<ExecutionResult> future = new CompletableFuture<>();

    @Override
    public void write(ExecutionResponse response) {
      future.complete(response.getExecutionResult());
    }

    @Override
    public void fail(Throwable failure) {
      future.completeExceptionally(failure);
    }
  }
}
