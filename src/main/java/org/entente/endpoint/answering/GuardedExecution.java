package org.entente.endpoint.answering;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;
import org.entente.endpoint.document.DocumentLimits;
import org.entente.endpoint.document.Documents;
import org.entente.endpoint.document.ReadDocument;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.OngoingRequest;
import org.jspecify.annotations.Nullable;

/** Holds the limits for every execution, whatever asks for it. */
@ApplicationScoped
class GuardedExecution {
  private final Documents documents;
  private final DocumentLimits documentLimits;
  private final Admission admission;

  GuardedExecution(Documents documents, DocumentLimits documentLimits, Admission admission) {
    this.documents = documents;
    this.documentLimits = documentLimits;
    this.admission = admission;
  }

  /** After the graphql package, so that what it makes of results is seen here. */
  void guard(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1000) GraphQL.Builder builder) {
    GraphQL present = builder.build();
    builder
        .preparsedDocumentProvider((input, _) -> CompletableFuture.completedFuture(admit(input)))
        .instrumentation(new ChainedInstrumentation(present.getInstrumentation(), new Guard()));
  }

  private PreparsedDocumentEntry admit(ExecutionInput input) {
    try {
      GraphQLContext context = input.getGraphQLContext();
      GuardedRequest request = request(context);
      ReadDocument read = request.document().orElseGet(() -> documents.read(input.getQuery()));
      OperationDefinition operation = read.operation(input.getOperationName());
      if (request.document().isEmpty()) {
        documents.validate(read);
      }
      documentLimits.cost(read.document(), operation, variables(context));
      OngoingRequest ongoing = context.get(OngoingRequest.KEY);
      admission.begin(request, ongoing);
      return new PreparsedDocumentEntry(read.document());
    } catch (Refusal refusal) {
      return new PreparsedDocumentEntry(refusal.errors());
    }
  }

  private static JsonObject variables(GraphQLContext context) {
    SmallRyeContext known = context.get(SmallRyeContextManager.CONTEXT);
    JsonObject request = known == null ? null : known.getRequest();
    return request != null && request.get("variables") instanceof JsonObject variables
        ? variables
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static GuardedRequest request(GraphQLContext context) {
    return context.computeIfAbsent(GuardedRequest.KEY, _ -> new GuardedRequest(null));
  }

  private final class Guard extends SimplePerformantInstrumentation {

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
        InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
      GuardedRequest request = request(parameters.getGraphQLContext());
      return SimpleInstrumentationContext.whenCompleted((_, _) -> admission.end(request));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
        InstrumentationExecuteOperationParameters parameters,
        @Nullable InstrumentationState state) {
      ExecutionContext execution = parameters.getExecutionContext();
      GraphQLContext context = execution.getGraphQLContext();
      OngoingRequest ongoing = context.get(OngoingRequest.KEY);
      if (execution.getOperationDefinition().getOperation() == Operation.QUERY) {
        admission.bound(request(context), ongoing);
      }
      return SimpleInstrumentationContext.noOp();
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
        ExecutionResult result,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      GuardedRequest request = request(parameters.getGraphQLContext());
      if (!request.wasAdmitted()) {
        return CompletableFuture.completedFuture(result);
      }
      return admission.noteVersion(request).thenApply(_ -> result).toCompletableFuture();
    }
  }
}
