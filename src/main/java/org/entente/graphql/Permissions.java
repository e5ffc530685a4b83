package org.entente.graphql;

import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Set;
import org.entente.security.Caller;
import org.entente.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody do what their role may not. Whoever gets here may read; every field of Mutation needs
 * an editor, and those named here an administrator, so that a new one is never open by oversight.
 */
final class Permissions extends SimplePerformantInstrumentation {
  /** Fields of Mutation, by their names in the schema. */
  static final Set<String> ADMIN_ONLY = Set.of();

  private final @Nullable GraphQLObjectType mutation;
  private final Set<String> adminOnly;

  Permissions(GraphQLSchema schema, Set<String> adminOnly) {
    this.mutation = schema.getMutationType();
    this.adminOnly = adminOnly;
    for (String field : adminOnly) {
      if (mutation == null || mutation.getFieldDefinition(field) == null) {
        throw new IllegalStateException("Mutation has no field '%s'".formatted(field));
      }
    }
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    if (parameters.getExecutionContext().getOperationDefinition().getOperation()
            != Operation.MUTATION
        || !changes(parameters)) {
      return fetcher;
    }
    Role needed = needed(parameters.getExecutionStepInfo().getFieldDefinition().getName());
    GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
    Caller caller = context.getOrDefault(Caller.KEY, Caller.ANONYMOUS);
    if (caller.may(needed)) {
      return fetcher;
    }
    return _ -> {
      throw NotPermitted.to(caller, needed);
    };
  }

  /** Whether it is a field of Mutation itself; __typename is everywhere, and does nothing. */
  private boolean changes(InstrumentationFieldFetchParameters parameters) {
    var field = parameters.getExecutionStepInfo();
    return mutation != null
        && field.getObjectType().getName().equals(mutation.getName())
        && mutation.getFieldDefinition(field.getFieldDefinition().getName()) != null;
  }

  private Role needed(String field) {
    return adminOnly.contains(field) ? Role.ADMIN : Role.EDITOR;
  }
}
