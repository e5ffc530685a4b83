package org.entente.graphql;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;

/** What a feature adds to the schema beside its annotated classes. Beans, applied in no order. */
public interface SchemaAddition {

  /**
   * Adds types. Called while the application is not configured yet, so no other bean may be asked.
   *
   * @param present the schema without any additions
   * @param builder of the schema with all of them
   */
  void types(GraphQLSchema present, GraphQLSchema.Builder builder);

  /** Adds what fetches for their fields. */
  default void fetchers(GraphQLCodeRegistry.Builder code) {}
}
