package org.entente.execution;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** The form of a field's values. */
sealed interface Shape {

  /** Whether there is always a value; where there is none all the same, its parent has none. */
  boolean required();

  /** A scalar or an enumeration. */
  record Leaf(boolean required, Leaves leaves) implements Shape {}

  /** A list, of values that have a form themselves. */
  record Listed(boolean required, Shape item) implements Shape {}

  /** Objects of a type, or of those of an interface or a union. */
  record Composite(boolean required, GraphQLCompositeType type) implements Shape {}

  /** That of a type. */
  static Shape of(GraphQLType type) {
    return of(type, false);
  }

  private static Shape of(GraphQLType type, boolean required) {
    return switch (type) {
      case GraphQLNonNull nonNull -> of(GraphQLTypeUtil.unwrapOne(nonNull), true);
      case GraphQLList list -> new Listed(required, of(GraphQLTypeUtil.unwrapOne(list)));
      case GraphQLCompositeType composite -> new Composite(required, composite);
      default -> new Leaf(required, Leaves.of(type));
    };
  }
}
