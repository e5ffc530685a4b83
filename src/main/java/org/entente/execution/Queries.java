package org.entente.execution;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.CodedErrors;
import org.entente.graphql.ExecutableSchema;
import org.entente.graphql.OngoingRequest;
import org.entente.graphql.RequestWaves;
import org.entente.graphql.VariableFault;
import org.entente.shared.Caches;

/** Executes queries. What asks for the schema, or changes the record, is graphql-java's. */
@ApplicationScoped
public class Queries {
  private final GraphQLSchema schema;
  private final FieldReaders readers;
  private final Concretes concretes;

  /** Of the documents that are remembered elsewhere: by the parser's objects themselves. */
  private final Cache<Document, DocumentTraits> traits = Caches.builder().weakKeys().build();

  private final Cache<OperationDefinition, PlannedObject> plans =
      Caches.builder().weakKeys().build();

  Queries(ExecutableSchema schema, FieldReaders readers) {
    this.schema = schema.get();
    this.readers = readers;
    this.concretes = new Concretes(schema.get());
  }

  /** Whether an operation of a document is executed here. */
  public boolean executes(Document document, OperationDefinition operation) {
    return operation.getOperation() == Operation.QUERY && !of(document).asksSchema();
  }

  /**
   * The answer. Never comes if the request is cancelled.
   *
   * @param document valid, with the operation in it
   * @param variables as they were given, by their names
   */
  public CompletionStage<ExecutionResult> execute(
      Document document,
      OperationDefinition operation,
      Map<String, Object> variables,
      OngoingRequest request) {
    try {
      CoercedVariables coerced = coerced(operation, variables);
      return new QueryRun(
              plan(document, operation, coerced),
              new GivenArguments(schema, coerced),
              concretes,
              new RequestWaves(request, of(document).fields()))
          .start();
    } catch (RuntimeException e) {
      return refused(e, operation, variables);
    }
  }

  private DocumentTraits of(Document document) {
    return traits.get(document, d -> DocumentReading.of(d, schema));
  }

  private CoercedVariables coerced(OperationDefinition operation, Map<String, Object> variables) {
    return ValuesResolver.coerceVariableValues(
        schema,
        operation.getVariableDefinitions(),
        RawVariables.of(variables),
        GraphQLContext.getDefault(),
        Locale.ENGLISH);
  }

  /** Mostly a variable that does not fit; these exceptions are errors of GraphQL. */
  private CompletionStage<ExecutionResult> refused(
      RuntimeException failure, OperationDefinition operation, Map<String, Object> variables) {
    if (failure instanceof GraphQLError error) {
      GraphQLError placed =
          VariableFault.in(variables, operation, schema)
              .map(fault -> fault.error(error))
              .orElseGet(() -> CodedErrors.of(error));
      return CompletableFuture.completedStage(
          ExecutionResultImpl.newExecutionResult().errors(List.of(placed)).build());
    }
    return CompletableFuture.failedStage(failure);
  }

  private PlannedObject plan(
      Document document, OperationDefinition operation, CoercedVariables variables) {
    return of(document).conditional()
        ? made(document, operation, variables)
        : plans.get(operation, o -> made(document, o, CoercedVariables.emptyVariables()));
  }

  private PlannedObject made(
      Document document, OperationDefinition operation, CoercedVariables variables) {
    return new Planning(schema, readers, document, variables)
        .object(schema.getQueryType(), List.of(operation.getSelectionSet()));
  }
}
