package org.entente.graphql;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the fields of Query what annotations cannot say: ids in a list, a time to read as of. */
@ApplicationScoped
class EntryPoints implements SchemaAddition {
  private static final GraphQLInputType IDS = nonNull(list(nonNull(typeRef("ID"))));

  @Override
  public void types(GraphQLSchema present, GraphQLSchema.Builder builder) {
    GraphQLObjectType query = present.getQueryType();
    builder.query(
        query.transform(q ->
            query.getFieldDefinitions().forEach(field -> q.field(RecordedAsOf.on(ids(field))))));
  }

  /** SmallRye takes ids in a list for texts. */
  private static GraphQLFieldDefinition ids(GraphQLFieldDefinition field) {
    GraphQLArgument ids = field.getArgument(NodeApi.IDS);
    return ids == null
        ? field
        : field.transform(f -> f.argument(ids.transform(argument -> argument.type(IDS))));
  }
}
