package org.entente.editing;

import graphql.schema.GraphQLTypeReference;

/** The schema's scalars, by their names: a schema has one object for each, of its own. */
final class ScalarTypes {
  static final GraphQLTypeReference STRING = GraphQLTypeReference.typeRef("String");
  static final GraphQLTypeReference INT = GraphQLTypeReference.typeRef("Int");
  static final GraphQLTypeReference BOOLEAN = GraphQLTypeReference.typeRef("Boolean");
  static final GraphQLTypeReference ID = GraphQLTypeReference.typeRef("ID");

  private ScalarTypes() {}
}
