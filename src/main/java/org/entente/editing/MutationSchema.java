package org.entente.editing;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static org.entente.editing.ScalarTypes.STRING;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.entente.graphql.SchemaAddition;

/** Adds the mutations to the schema: of every kind of record alike. */
@ApplicationScoped
class MutationSchema implements SchemaAddition {
  private static final String MUTATION = "Mutation";

  private final Mutations mutations;

  MutationSchema(Mutations mutations) {
    this.mutations = mutations;
  }

  @Override
  public GraphQLSchema to(GraphQLSchema schema) {
    Making making = new Making(schema.getCodeRegistry());
    for (RecordForm form : RecordForm.values()) {
      making.mutationsOf(form);
    }
    return schema.transform(s -> {
      s.mutation(making.mutation.build()).codeRegistry(making.code.build());
      making.inputs.types().values().forEach(s::additionalType);
      making.payloads.forEach(s::additionalType);
      s.additionalType(codes()).additionalType(userError());
    });
  }

  private final class Making {
    private final GraphQLObjectType.Builder mutation =
        GraphQLObjectType.newObject()
            .name(MUTATION)
            .description(
                """
                Changes of the record, by editors. Each is done as a whole or not at all, and kept in \
                the history; several in one request are done one after another.\
                """);
    private final GraphQLCodeRegistry.Builder code;
    private final InputTypes inputs = new InputTypes();
    private final List<GraphQLObjectType> payloads = new ArrayList<>();

    Making(GraphQLCodeRegistry present) {
      code = GraphQLCodeRegistry.newCodeRegistry(present);
    }

    void mutationsOf(RecordForm form) {
      add(
          "record",
          form,
          inputs.record(form.form()),
          "Puts a new record on record.",
          mutations.record(form));
      add(
          "update",
          form,
          inputs.update(form.form()),
          "Changes what is named of a record.",
          mutations.update(form));
      add(
          "withdraw",
          form,
          inputs.withdrawal(),
          """
          Withdraws a record that does not hold: it is in no list any more, but can be read as \
          withdrawn. Records that others refer to are withdrawn after these.\
          """,
          mutations.withdraw(form, true));
      add(
          "reinstate",
          form,
          inputs.withdrawal(),
          "Takes the withdrawal of a record back.",
          mutations.withdraw(form, false));
    }

    private void add(
        String verb,
        RecordForm form,
        GraphQLInputObjectType input,
        String description,
        DataFetcher<?> fetcher) {
      String name = verb + form.type();
      mutation.field(
          newFieldDefinition()
              .name(name)
              .description(description)
              .argument(
                  GraphQLArgument.newArgument()
                      .name("input")
                      .description("What is asked.")
                      .type(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(input.getName()))))
              .type(GraphQLNonNull.nonNull(payload(name, form))));
      code.dataFetcher(FieldCoordinates.coordinates(MUTATION, name), fetcher);
    }

    private GraphQLOutputType payload(String mutationName, RecordForm form) {
      GraphQLObjectType payload =
          GraphQLObjectType.newObject()
              .name(
                  Character.toUpperCase(mutationName.charAt(0))
                      + mutationName.substring(1)
                      + "Payload")
              .description("What became of `%s`.".formatted(mutationName))
              .field(
                  newFieldDefinition()
                      .name(form.noun())
                      .description("The record as the request left it; null where it was refused.")
                      .type(GraphQLTypeReference.typeRef(form.type())))
              .field(
                  newFieldDefinition()
                      .name("userErrors")
                      .description("Why it was refused; empty where it was done.")
                      .type(
                          GraphQLNonNull.nonNull(
                              GraphQLList.list(
                                  GraphQLNonNull.nonNull(
                                      GraphQLTypeReference.typeRef("UserError"))))))
              .build();
      payloads.add(payload);
      return GraphQLTypeReference.typeRef(payload.getName());
    }
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
    return GraphQLObjectType.newObject()
        .name("UserError")
        .description("Something that an editor can put right.")
        .field(
            newFieldDefinition()
                .name("code")
                .description("What kind of thing it is.")
                .type(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef("UserErrorCode"))))
        .field(
            newFieldDefinition()
                .name("message")
                .description("What is wrong, in a sentence.")
                .type(GraphQLNonNull.nonNull(STRING)))
        .field(
            newFieldDefinition()
                .name("path")
                .description(
                    "The fields that lead to it, from the argument on; items of lists counted from 0.")
                .type(GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(STRING)))))
        .build();
  }
}
