package org.entente.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value in the variables does not fit, which graphql-java tells of some faults by the
 * variable alone, and of others by the field alone.
 *
 * @param place from the variable on, as {@code $filter.date.from}
 */
public record VariableFault(String place, String reason) {

  /** The first fault of the variables that were given for an operation of a valid document. */
  public static Optional<VariableFault> in(
      Map<String, Object> variables, OperationDefinition operation, GraphQLSchema schema) {
    return operation.getVariableDefinitions().stream()
        .flatMap(definition -> of(definition, variables, schema))
        .findFirst();
  }

  /** Whether graphql-java found variables wrong. */
  static boolean isIn(GraphQLError error) {
    return switch (error) {
      case CoercingParseValueException _ -> true;
      case NonNullableValueCoercedAsNullException _ -> true;
      case InputMapDefinesTooManyFieldsException _ -> true;
      default -> false;
    };
  }

  /** The error that says so, in place of one that does not. */
  public GraphQLError error(GraphQLError found) {
    return GraphqlErrorBuilder.newError()
        .message("%s: %s", place, reason)
        .locations(Objects.requireNonNullElse(found.getLocations(), List.of()))
        .errorType(found.getErrorType())
        .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name(), "argument", place))
        .build();
  }

  private static Stream<VariableFault> of(
      VariableDefinition definition, Map<String, Object> variables, GraphQLSchema schema) {
    GraphQLType type = TypeFromAST.getTypeFromAST(schema, definition.getType());
    boolean isDefault =
        !variables.containsKey(definition.getName())
            && (definition.getDefaultValue() != null || !GraphQLTypeUtil.isNonNull(type));
    return isDefault
        ? Stream.of()
        : of('$' + definition.getName(), type, variables.get(definition.getName()));
  }

  private static Stream<VariableFault> of(String place, GraphQLType type, @Nullable Object value) {
    if (value == null) {
      return type instanceof GraphQLNonNull
          ? one(
              place, "A value of type %s is required.".formatted(GraphQLTypeUtil.simplePrint(type)))
          : Stream.of();
    }
    return switch (type) {
      case GraphQLNonNull required -> of(place, required.getWrappedType(), value);
      case GraphQLList list when value instanceof List<?> items ->
          IntStream.range(0, items.size())
              .boxed()
              .flatMap(i -> of(place + '[' + i + ']', list.getWrappedType(), items.get(i)));
      case GraphQLList list -> of(place, list.getWrappedType(), value);
      case GraphQLInputObjectType object when value instanceof Map<?, ?> fields ->
          ofFields(place, object, fields);
      default -> ofLeaf(place, (GraphQLInputType) type, value);
    };
  }

  private static Stream<VariableFault> ofFields(
      String place, GraphQLInputObjectType type, Map<?, ?> fields) {
    List<VariableFault> faults = new ArrayList<>();
    for (Object name : fields.keySet()) {
      if (type.getField(name.toString()) == null) {
        String reason = "%s has no field '%s'.".formatted(type.getName(), name);
        faults.add(new VariableFault(place + '.' + name, reason));
      }
    }
    for (GraphQLInputObjectField field : type.getFields()) {
      if (fields.containsKey(field.getName()) || isRequired(field)) {
        String at = place + '.' + field.getName();
        of(at, field.getType(), fields.get(field.getName())).forEach(faults::add);
      }
    }
    return faults.stream();
  }

  private static boolean isRequired(GraphQLInputObjectField field) {
    return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
  }

  private static Stream<VariableFault> ofLeaf(String place, GraphQLInputType type, Object value) {
    try {
      ValuesResolver.externalValueToInternalValue(
          DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY,
          value,
          type,
          GraphQLContext.getDefault(),
          Locale.ENGLISH);
      return Stream.of();
    } catch (GraphQLException e) {
      return one(place, Objects.requireNonNullElse(e.getMessage(), "The value does not fit."));
    }
  }

  private static Stream<VariableFault> one(String place, String reason) {
    return Stream.of(new VariableFault(place, reason));
  }
}
