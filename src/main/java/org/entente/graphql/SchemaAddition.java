package org.entente.graphql;

import graphql.schema.GraphQLSchema;

/** What a feature adds to the schema beside its annotated classes. Beans, applied in no order. */
public interface SchemaAddition {

  /**
   * Adds it.
   *
   * @param present the schema without any additions
   * @param builder of the schema with all of them
   */
  void to(GraphQLSchema present, GraphQLSchema.Builder builder);
}
