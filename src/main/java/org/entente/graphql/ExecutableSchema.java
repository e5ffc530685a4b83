package org.entente.graphql;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;

/** The schema that requests are checked against and executed by. */
@ApplicationScoped
public class ExecutableSchema {
  private final GraphQLSchema schema;

  ExecutableSchema(GraphQLSchema made) {
    this.schema = StrictScalars.in(made);
  }

  /** The schema; always the same one. */
  public GraphQLSchema get() {
    return schema;
  }
}
