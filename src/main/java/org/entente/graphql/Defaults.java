package org.entente.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a null for nothing said where an argument or a field of it has a default: many clients give
 * null for each variable that they do not set.
 */
final class Defaults {

  private Defaults() {}

  /** The fetcher, of arguments that pass {@link Arguments}, with defaults in place of nulls. */
  static DataFetcher<?> before(DataFetcher<?> fetcher, List<GraphQLArgument> arguments) {
    return environment -> {
      // Of a mutation, the body's size bounds the lists: a dossier has many records.
      boolean changes =
          environment.getParentType() instanceof GraphQLObjectType parent
              && parent.getName().equals("Mutation");
      Arguments.check(
          environment.getArguments(), changes ? Integer.MAX_VALUE : Arguments.MOST_ITEMS);
      return fetcher.get(
          DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
              .arguments(filled(arguments, environment))
              .build());
    };
  }

  private static Map<String, Object> filled(
      List<GraphQLArgument> arguments, DataFetchingEnvironment environment) {
    Map<String, Object> given = new HashMap<>(environment.getArguments());
    for (GraphQLArgument argument : arguments) {
      Object standard =
          argument.hasSetDefaultValue() ? GraphQLArgument.getArgumentDefaultValue(argument) : null;
      fill(given, argument.getName(), argument.getType(), standard);
    }
    return given;
  }

  private static void fill(
      Map<String, Object> given, String name, GraphQLType type, @Nullable Object standard) {
    if (!given.containsKey(name)) {
      return;
    }
    Object value = given.get(name);
    if (value == null && standard != null) {
      given.put(name, standard);
    } else if (value instanceof Map<?, ?> fields
        && GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType input) {
      given.put(name, filled(input, fields));
    }
  }

  private static Map<String, Object> filled(GraphQLInputObjectType type, Map<?, ?> fields) {
    Map<String, Object> given = new HashMap<>();
    fields.forEach((name, value) -> given.put((String) name, value));
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      Object standard =
          field.hasSetDefaultValue()
              ? GraphQLInputObjectField.getInputFieldDefaultValue(field)
              : null;
      fill(given, field.getName(), field.getType(), standard);
    }
    return given;
  }
}
