package org.entente.execution;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that ask records of a type for one field alone. */
record FieldDocuments(GraphQLObjectType record) {

  /** Those of each type of records, which are the nodes of the schema. */
  static Stream<FieldDocuments> of(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .filter(type -> type.getInterfaces().stream().anyMatch(i -> i.getName().equals("Node")))
        .map(FieldDocuments::new);
  }

  String type() {
    return record.getName();
  }

  /**
   * One for each field that needs no arguments.
   *
   * @param ids of records of the type
   */
  List<String> all(Collection<String> ids) {
    String nodes = ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    return record.getFieldDefinitions().stream()
        .filter(FieldDocuments::needsNoArguments)
        .map(field ->
            "{ nodes(ids: [%s]) { ... on %s { %s } } }".formatted(nodes, type(), selected(field)))
        .toList();
  }

  private static boolean needsNoArguments(GraphQLFieldDefinition field) {
    return field.getArguments().stream()
        .noneMatch(a -> a.getType() instanceof GraphQLNonNull && !a.hasSetDefaultValue());
  }

  /** The field, with the values that lie directly in what it gives. */
  private static String selected(GraphQLFieldDefinition field) {
    GraphQLNamedOutputType type =
        (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    return switch (type) {
      case GraphQLFieldsContainer fields ->
          fields.getFieldDefinitions().stream()
              .filter(FieldDocuments::needsNoArguments)
              .filter(f -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(f.getType())))
              .map(GraphQLFieldDefinition::getName)
              .collect(Collectors.joining(" ", field.getName() + " { __typename ", " }"));
      case GraphQLUnionType _ -> field.getName() + " { __typename }";
      default -> field.getName();
    };
  }
}
