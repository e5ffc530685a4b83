package org.entente.execution;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what is answered of the values of a scalar or an enumeration. */
interface Leaves {

  /**
   * What stands in the answer.
   *
   * @throws graphql.schema.CoercingSerializeException if the value is none of the type
   */
  @Nullable Object answered(Object value);

  /** Those of a type. */
  static Leaves of(GraphQLType type) {
    return switch (type) {
      case GraphQLEnumType enumeration -> ofEnumeration(enumeration);
      case GraphQLScalarType scalar -> ofScalar(scalar);
      default -> throw new IllegalArgumentException("No type of leaves: " + type);
    };
  }

  private static Leaves ofEnumeration(GraphQLEnumType type) {
    Set<String> names =
        type.getValues().stream().map(value -> value.getName()).collect(Collectors.toSet());
    return value ->
        value instanceof Enum<?> constant && names.contains(constant.name())
            ? constant.name()
            : type.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
  }

  private static Leaves ofScalar(GraphQLScalarType type) {
    Coercing<?, ?> coercing = type.getCoercing();
    return switch (type.getName()) {
      // The values that nearly all are, without a look at all that they might be.
      case "String", "ID" -> value -> value instanceof String ? value : serialized(coercing, value);
      case "Boolean" -> value -> value instanceof Boolean ? value : serialized(coercing, value);
      default -> value -> serialized(coercing, value);
    };
  }

  private static @Nullable Object serialized(Coercing<?, ?> coercing, Object value) {
    return coercing.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
  }
}
