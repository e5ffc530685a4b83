package org.entente.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** What happens around each execution: loaders and defaults before it, codes on errors after. */
@ApplicationScoped
class Execution {

  void instrument(@Observes GraphQL.Builder builder) {
    // The builder does not tell what it has, and SmallRye's cache of documents is among it.
    GraphQL present = builder.build();
    builder
        .schema(StrictScalars.in(present.getGraphQLSchema()))
        .instrumentation(new ChainedInstrumentation(present.getInstrumentation(), new Around()));
  }

  private static final class Around extends SimplePerformantInstrumentation {

    @Override
    public ExecutionInput instrumentExecutionInput(
        ExecutionInput input,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      // SmallRye has a registry only for batches of its own. Messages are English everywhere.
      return input.transform(
          b -> b.dataLoaderRegistry(new DataLoaderRegistry()).locale(Locale.ENGLISH));
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
        DataFetcher<?> fetcher,
        InstrumentationFieldFetchParameters parameters,
        @Nullable InstrumentationState state) {
      List<GraphQLArgument> arguments =
          parameters.getExecutionStepInfo().getFieldDefinition().getArguments();
      return arguments.isEmpty() ? fetcher : Defaults.before(fetcher, arguments);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
        ExecutionResult result,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      List<GraphQLError> errors = result.getErrors().stream().map(CodedErrors::of).toList();
      return CompletableFuture.completedFuture(
          errors.isEmpty()
              ? result
              : ExecutionResultImpl.newExecutionResult().from(result).errors(errors).build());
    }
  }
}
