package org.entente.execution;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import org.entente.graphql.Defaults;

/** The arguments that a request gives to fields. */
final class GivenArguments {
  private final GraphQLSchema schema;
  private final CoercedVariables variables;

  GivenArguments(GraphQLSchema schema, CoercedVariables variables) {
    this.schema = schema;
    this.variables = variables;
  }

  /**
   * Those of a field, by their names, with defaults for what is not said.
   *
   * @throws org.entente.graphql.RequestException if the database could not take one of them
   */
  Map<String, Object> of(PlannedField field) {
    GraphQLFieldDefinition definition = field.definition();
    return definition.getArguments().isEmpty()
        ? Map.of()
        : Defaults.applied(
            definition.getArguments(),
            ValuesResolver.getArgumentValues(
                schema.getCodeRegistry(),
                definition.getArguments(),
                field.arguments(),
                variables,
                GraphQLContext.getDefault(),
                Locale.ENGLISH));
  }
}
