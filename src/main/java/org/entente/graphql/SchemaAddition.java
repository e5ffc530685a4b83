package org.entente.graphql;

import graphql.schema.GraphQLSchema;

/** What a feature adds to the schema beside its annotated classes. Beans, applied in no order. */
public interface SchemaAddition {

  /** The schema with the addition. */
  GraphQLSchema to(GraphQLSchema schema);
}
