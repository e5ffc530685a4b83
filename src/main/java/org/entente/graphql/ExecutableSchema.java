package org.entente.graphql;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The schema that requests are checked against and executed by. */
@ApplicationScoped
public class ExecutableSchema {
  private final GraphQLSchema schema;

  ExecutableSchema(GraphQLSchema made, @All List<SchemaAddition> additions) {
    GraphQLSchema strict = StrictScalars.in(made);
    // Each schema that is built takes part of the start.
    this.schema =
        strict.transform(builder -> additions.forEach(addition -> addition.to(strict, builder)));
  }

  /** The schema; always the same one. */
  public GraphQLSchema get() {
    return schema;
  }
}
