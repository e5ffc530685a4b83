package org.entente.editing;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.form.RecordForm;

/** Makes the fields of Mutation, with their inputs and payloads. */
final class MutationFields {
  static final String MUTATION = "Mutation";

  /** Verbs, which the kind of record follows. */
  static final String RECORD = "record";

  static final String UPDATE = "update";
  static final String WITHDRAW = "withdraw";
  static final String REINSTATE = "reinstate";

  private final GraphQLObjectType.Builder mutation =
      GraphQLObjectType.newObject()
          .name(MUTATION)
          .description(
              """
              Changes of the record, by editors. Each is done as a whole or not at all, and kept in \
              the history; several in one request are done one after another.\
              """);
  private final InputTypes inputs = new InputTypes();
  private final PayloadTypes payloads = new PayloadTypes();

  void record(RecordForm form) {
    GraphQLInputObjectType input = inputs.record(form);
    add(RECORD, form, input, "Puts a new record on record.");
  }

  void update(RecordForm form) {
    GraphQLInputObjectType input = inputs.update(form.form());
    add(UPDATE, form, input, "Changes what is named of a record, and leaves the rest.");
  }

  void withdraw(RecordForm form) {
    String description =
        """
        Withdraws a record that does not hold: no list has it any more, but it can be read as \
        withdrawn. Records that refer to it are withdrawn, or refer to others, before.\
        """;
    add(WITHDRAW, form, inputs.withdrawal(), description);
  }

  void reinstate(RecordForm form) {
    String description =
        """
        Takes the withdrawal of a record back. One that was merged with another is taken back by \
        `split`.\
        """;
    add(REINSTATE, form, inputs.withdrawal(), description);
  }

  void dossier() {
    String description =
        """
        Puts many records on record, or changes them, all or nothing. Those that it refers to are in \
        it or on record. With `dryRun`, shows what would change, and changes nothing.\
        """;
    String name = DossierEditing.MUTATION;
    add(name, inputs.dossier(), payloads.dossier(name), description);
  }

  void merge() {
    String description =
        """
        Merges a record with another one that is about the same. The one that is kept gets what the \
        other says and it does not; where they differ, it stays, and cites the other's sources. What \
        referred to the other refers to it, and the other is withdrawn and says where it went. \
        `split` takes it back.\
        """;
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("keep", "The id of the record that is kept.");
    ids.put("duplicate", "The id of the record that is merged with it, and withdrawn.");
    ofRecords(Merging.MERGE, "Which records are about the same.", ids, description);
  }

  void split() {
    String description =
        """
        Takes a merge back: the merged record stands again as it was, with what referred to it, and \
        the kept one loses what it got and still has as it got it. Or, with `sourceKeys`, takes keys \
        of sources from a record that an import gave it, and makes a record of what the sources say \
        under them. No import takes the two for one again.\
        """;
    String input = "What is taken apart.";
    String id =
        """
        The id of the record that was merged with another; or, with `sourceKeys`, of the one that \
        has the keys.\
        """;
    add(
        Splitting.MUTATION,
        inputs.split("SplitInput", input, Map.of("id", id)),
        payloads.ofAnyKind(Splitting.MUTATION),
        description);
  }

  void keepApart() {
    String description =
        """
        Says that two records are about different things: they leave `possibleDuplicates`, and no \
        import merges them.\
        """;
    ofRecords(Merging.KEEP_APART, "Which records are two.", pair(), description);
  }

  void compareAgain() {
    String description =
        """
        Takes `keepApart` or `split` back: imports may list the two records or merge them again. A \
        pair that a rule had found is in `possibleDuplicates` again.\
        """;
    ofRecords(Merging.COMPARE_AGAIN, "Which records may be one.", pair(), description);
  }

  private static Map<String, String> pair() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("first", "The id of the one record.");
    ids.put("second", "The id of the other.");
    return ids;
  }

  private void ofRecords(String name, String input, Map<String, String> ids, String description) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
    add(name, inputs.ofRecords(type, input, ids), payloads.ofAnyKind(name), description);
  }

  void into(GraphQLSchema.Builder schema) {
    schema.mutation(mutation.build());
    inputs.types().values().forEach(schema::additionalType);
    payloads.types().forEach(schema::additionalType);
  }

  private void add(String verb, RecordForm form, GraphQLInputObjectType input, String description) {
    String name = verb + form.type();
    add(name, input, payloads.of(name, form), description);
  }

  private void add(
      String name, GraphQLInputObjectType input, GraphQLObjectType payload, String description) {
    GraphQLArgument argument =
        GraphQLArgument.newArgument()
            .name("input")
            .description("What is asked.")
            .type(GraphQLNonNull.nonNull(typeRef(input.getName())))
            .build();
    GraphQLFieldDefinition field =
        newFieldDefinition()
            .name(name)
            .description(description)
            .argument(argument)
            .type(GraphQLNonNull.nonNull(typeRef(payload.getName())))
            .build();
    mutation.field(field);
  }
}
