package org.entente.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What happens around each execution: waves of fetching, defaults for nulls, codes on errors. */
@ApplicationScoped
class Execution {

  private final ExecutableSchema schema;
  private final Permissions permissions;

  Execution(ExecutableSchema schema) {
    this.schema = schema;
    this.permissions = new Permissions(schema.get(), Permissions.ADMIN_ONLY);
  }

  void instrument(@Observes GraphQL.Builder builder) {
    // The builder does not tell what it has, and SmallRye's cache of documents is among it.
    GraphQL present = builder.build();
    builder
        .schema(schema.get())
        .instrumentation(
            new ChainedInstrumentation(present.getInstrumentation(), new Around(), permissions));
  }

  private static final class Around extends SimplePerformantInstrumentation {

    @Override
    public ExecutionInput instrumentExecutionInput(
        ExecutionInput input,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      // Messages are English everywhere.
      ExecutionInput english = input.transform(b -> b.locale(Locale.ENGLISH));
      GraphQLContext context = english.getGraphQLContext();
      OngoingRequest request =
          context.computeIfAbsent(OngoingRequest.KEY, _ -> new OngoingRequest());
      context.put(RequestWaves.class, new RequestWaves(request));
      return english;
    }

    /** The first wave waits until all root fields have been asked. */
    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
        InstrumentationExecuteOperationParameters parameters,
        @Nullable InstrumentationState state) {
      RequestWaves waves =
          parameters.getExecutionContext().getGraphQLContext().get(RequestWaves.class);
      waves.begin();
      return SimpleInstrumentationContext.whenDispatched(waves::end);
    }

    /** Each event of a subscription fetches anew; they come one after another. */
    @Override
    public InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
        InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
      RequestWaves waves = new RequestWaves(new OngoingRequest());
      parameters.getExecutionContext().getGraphQLContext().put(RequestWaves.class, waves);
      waves.begin();
      return SimpleInstrumentationContext.whenDispatched(waves::end);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
        DataFetcher<?> fetcher,
        InstrumentationFieldFetchParameters parameters,
        @Nullable InstrumentationState state) {
      GraphQLFieldDefinition field = parameters.getExecutionStepInfo().getFieldDefinition();
      if (isSubscription(parameters)) {
        return Subscribed.by(Defaults.before(fetcher, field.getArguments()));
      }
      if (field.getArguments().isEmpty()) {
        return fetcher;
      }
      DataFetcher<?> filled = Defaults.before(fetcher, field.getArguments());
      return RecordedAsOf.isOn(field) ? RecordedAsOf.before(filled) : filled;
    }

    private static boolean isSubscription(InstrumentationFieldFetchParameters parameters) {
      return parameters.getEnvironment().getOperationDefinition().getOperation()
              == Operation.SUBSCRIPTION
          && parameters.getExecutionStepInfo().getPath().getLevel() == 1;
    }

    /** With the place in the variables, where an operation was not begun for one that is wrong. */
    private static ExecutionResult placed(
        ExecutionResult result, InstrumentationExecutionParameters parameters) {
      if (result.getErrors().stream().noneMatch(VariableFault::isIn)) {
        return result;
      }
      // Documents that are remembered come without what reading them tells.
      Document document = Parser.parse(parameters.getQuery());
      OperationDefinition operation =
          NodeUtil.getOperation(document, parameters.getOperation()).operationDefinition;
      return VariableFault.in(parameters.getVariables(), operation, parameters.getSchema())
          .map(fault -> fault.error(result.getErrors().getFirst()))
          .<ExecutionResult>map(
              error -> ExecutionResult.newExecutionResult().addError(error).build())
          .orElse(result);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
        ExecutionResult result,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      return CompletableFuture.completedFuture(CodedErrors.in(placed(result, parameters)));
    }
  }
}
