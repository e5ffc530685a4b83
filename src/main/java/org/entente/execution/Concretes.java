package org.entente.execution;

import graphql.GraphQLContext;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of which type of the schema the objects of a Java class are. */
final class Concretes {
  private final GraphQLSchema schema;
  private final Map<Class<?>, GraphQLObjectType> known = new ConcurrentHashMap<>();

  Concretes(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * The type of an object.
   *
   * @param declared what its field says; the type itself, or one that it implements
   */
  GraphQLObjectType of(Object object, GraphQLCompositeType declared) {
    if (declared instanceof GraphQLObjectType type) {
      return type;
    }
    GraphQLObjectType type = known.get(object.getClass());
    return type != null
        ? type
        : known.computeIfAbsent(object.getClass(), _ -> resolved(object, declared));
  }

  private GraphQLObjectType resolved(Object object, GraphQLCompositeType declared) {
    GraphQLCodeRegistry registry = schema.getCodeRegistry();
    TypeResolver resolver =
        declared instanceof GraphQLUnionType union
            ? registry.getTypeResolver(union)
            : registry.getTypeResolver((GraphQLInterfaceType) declared);
    return resolver.getType(
        TypeResolutionParameters.newParameters()
            .value(object)
            .schema(schema)
            .graphQLContext(GraphQLContext.getDefault())
            .build());
  }
}
