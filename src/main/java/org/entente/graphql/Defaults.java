package org.entente.graphql;

import graphql.schema.DataFetcher;
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
public final class Defaults {

  private Defaults() {}

  /** The fetcher, of arguments that pass {@link Arguments}, with defaults in place of nulls. */
  static DataFetcher<?> before(DataFetcher<?> fetcher, List<GraphQLArgument> arguments) {
    return environment -> {
      // Of a mutation, the body's size bounds the lists: a dossier has many records.
      boolean changes =
          environment.getParentType() instanceof GraphQLObjectType parent
              && parent.getName().equals("Mutation");
      int mostItems = changes ? Integer.MAX_VALUE : Arguments.MOST_ITEMS;
      return fetcher.get(
          DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
              .arguments(applied(arguments, environment.getArguments(), mostItems))
              .build());
    };
  }

  /**
   * The arguments of a query's field, with defaults in place of nulls.
   *
   * @throws RequestException if {@link Arguments} do not pass
   */
  public static Map<String, Object> applied(
      List<GraphQLArgument> arguments, Map<String, Object> given) {
    return applied(arguments, given, Arguments.MOST_ITEMS);
  }

  private static Map<String, Object> applied(
      List<GraphQLArgument> arguments, Map<String, Object> asGiven, int mostItems) {
    Arguments.check(asGiven, mostItems);
    Map<String, Object> given = new HashMap<>(asGiven);
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
