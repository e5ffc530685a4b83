package org.entente.editing;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static org.entente.editing.ScalarTypes.STRING;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;
import org.entente.form.RecordForm;

/** Makes the types of what mutations answer. */
final class PayloadTypes {
  private final List<GraphQLNamedOutputType> types = new ArrayList<>(List.of(codes(), userError()));

  /** All that were made. */
  List<GraphQLNamedOutputType> types() {
    return types;
  }

  /** Of a mutation of one record. */
  GraphQLObjectType of(String mutation, RecordForm form) {
    String description = "The record as the request left it; null where it was refused.";
    return add(mutation, field(form.noun(), typeRef(form.type()), description));
  }

  /** Of a mutation of a record of whichever kind. */
  GraphQLObjectType ofAnyKind(String mutation) {
    String description = "The record as the request left it; null where it was refused.";
    return add(mutation, field("record", typeRef("Node"), description));
  }

  /** Of a mutation of a whole dossier. */
  GraphQLObjectType dossier(String mutation) {
    String description =
        """
        What was changed, record by record; of a dry run, what would be. Of a dry run, a new record \
        is not there to be read.\
        """;
    return add(mutation, field("changes", list("Change"), description));
  }

  private GraphQLObjectType add(String mutation, GraphQLFieldDefinition result) {
    GraphQLObjectType payload =
        GraphQLObjectType.newObject()
            .name(Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Payload")
            .description("What became of `%s`.".formatted(mutation))
            .field(result)
            .field(
                field(
                    "userErrors", list("UserError"), "Why it was refused; empty where it was not."))
            .build();
    types.add(payload);
    return payload;
  }

  private static GraphQLEnumType codes() {
    GraphQLEnumType.Builder type =
        GraphQLEnumType.newEnum()
            .name("UserErrorCode")
            .description("Why a change of the record was refused.");
    for (UserErrorCode code : UserErrorCode.values()) {
      type.value(code.name(), code.name(), code.description());
    }
    return type.build();
  }

  private static GraphQLObjectType userError() {
    String path =
        "The fields that lead to it, from the argument on; items of lists counted from 0.";
    return GraphQLObjectType.newObject()
        .name("UserError")
        .description("Something that an editor can put right.")
        .field(field("code", nonNull(typeRef("UserErrorCode")), "What kind of thing it is."))
        .field(field("message", nonNull(STRING), "What is wrong, in a sentence."))
        .field(field("path", nonNull(GraphQLList.list(nonNull(STRING))), path))
        .build();
  }

  private static GraphQLOutputType list(String type) {
    return nonNull(GraphQLList.list(nonNull(typeRef(type))));
  }

  private static GraphQLFieldDefinition field(
      String name, GraphQLOutputType type, String description) {
    return newFieldDefinition().name(name).type(type).description(description).build();
  }
}
