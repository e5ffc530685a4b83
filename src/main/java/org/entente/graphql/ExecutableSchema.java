package org.entente.graphql;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The schema that requests are checked against and executed by. */
@ApplicationScoped
public class ExecutableSchema {
  private final GraphQLSchema schema;

  ExecutableSchema(GraphQLSchema made, @All List<SchemaAddition> additions) {
    GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(made.getCodeRegistry());
    ServedDirectives.in(code);
    additions.forEach(addition -> addition.fetchers(code));
    this.schema = made.transformWithoutTypes(builder -> builder.codeRegistry(code.build()));
  }

  /** The schema; always the same one. */
  public GraphQLSchema get() {
    return schema;
  }
}
