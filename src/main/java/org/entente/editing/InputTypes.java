package org.entente.editing;

import static org.entente.editing.InputFields.field;
import static org.entente.editing.InputFields.idempotencyKey;
import static org.entente.editing.InputFields.key;
import static org.entente.editing.InputFields.optional;
import static org.entente.editing.InputFields.required;
import static org.entente.editing.ScalarTypes.BOOLEAN;
import static org.entente.editing.ScalarTypes.ID;
import static org.entente.editing.ScalarTypes.INT;
import static org.entente.editing.ScalarTypes.STRING;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.form.Form;
import org.entente.form.FormField;
import org.entente.form.RecordForm;
import org.entente.form.Shape;

/** Makes the schema's input types of the forms. */
final class InputTypes {
  static final String IDEMPOTENCY_KEY = "idempotencyKey";
  static final String REASON = "reason";

  /** By their names; parts are shared by several records. */
  private final Map<String, GraphQLInputObjectType> types = new LinkedHashMap<>();

  InputTypes() {
    add(
        GraphQLInputObjectType.newInputObject()
            .name("DateInput")
            .description("A date as certain or uncertain as its source.")
            .field(
                required(
                    "edtf", "An EDTF value of level 1, as `2023-11-25`, `2020~`, `1985-04/..`."))
            .field(optional("earliest", "The first day it can mean, where the source says more."))
            .field(optional("latest", "The last day it can mean, where the source says more."))
            .field(optional("words", "The source's words, as `mid-November 2023`."))
            .build());
  }

  /** All that were made. */
  Map<String, GraphQLInputObjectType> types() {
    return types;
  }

  /** The input of a new record. */
  GraphQLInputObjectType record(RecordForm form) {
    return add(
        withFields(
                named(
                    "Record" + form.type() + "Input", "A new record. " + form.form().description()),
                form.form())
            .field(key(form))
            .field(optional(REASON, "Why, for the history."))
            .field(idempotencyKey())
            .build());
  }

  /** The input of an update. */
  GraphQLInputObjectType update(Form form) {
    GraphQLInputObjectType.Builder type =
        withFields(
            named(
                "Update" + form.type() + "Input",
                """
                What to change of a record. A field that is left out stays as it is; null removes \
                what it said. Lists are given as a whole, or added to.\
                """),
            form);
    for (FormField field : form.fields()) {
      if (field.isList()) {
        type.field(
            field(
                additions(field),
                type(field.shape()),
                "To be added to `%s`.".formatted(field.name())));
      }
    }
    return add(withTarget(type).build());
  }

  /** The input of a withdrawal, of a record of any kind. */
  GraphQLInputObjectType withdrawal() {
    return add(withTarget(named("WithdrawInput", "Which record is withdrawn, and why.")).build());
  }

  /** The input of a whole dossier. */
  GraphQLInputObjectType dossier() {
    GraphQLInputObjectType.Builder type =
        named("RecordDossierInput", "Records of all kinds, which may refer to each other.");
    for (RecordForm form : RecordForm.values()) {
      GraphQLTypeReference record = GraphQLTypeReference.typeRef(inDossier(form).getName());
      type.field(
          field(
              form.section(),
              GraphQLList.list(GraphQLNonNull.nonNull(record)),
              "Records of the type `%s`.".formatted(form.type())));
    }
    return add(
        type.field(required(REASON, "Why, for the history."))
            .field(field("dryRun", BOOLEAN, "Whether only to show what would change."))
            .field(idempotencyKey())
            .build());
  }

  /** The input of a mutation that names records by their ids. */
  GraphQLInputObjectType ofRecords(String name, String description, Map<String, String> ids) {
    return add(withIds(named(name, description), ids).build());
  }

  /** The input of what takes a record apart. */
  GraphQLInputObjectType split(String name, String description, Map<String, String> ids) {
    String keys =
        """
        Keys of the record, as its `sourceKeys` has them, that are of another: a record is made of \
        what the sources say under them.\
        """;
    return add(
        withIds(named(name, description), ids)
            .field(
                field(
                    Splitting.SOURCE_KEYS, GraphQLList.list(GraphQLNonNull.nonNull(STRING)), keys))
            .field(optional(Splitting.SLUG, "The slug of the record that is made of these keys."))
            .build());
  }

  private static GraphQLInputObjectType.Builder withIds(
      GraphQLInputObjectType.Builder type, Map<String, String> ids) {
    ids.forEach((id, what) -> type.field(field(id, GraphQLNonNull.nonNull(ID), what)));
    return type.field(required(REASON, "Why, for the history.")).field(idempotencyKey());
  }

  private GraphQLInputObjectType inDossier(RecordForm form) {
    String version =
        """
        The `version` that you saw, of a record that is on record already: then fields that are left \
        out stay as they are. Left out for a new record.\
        """;
    return add(
        withFields(named(form.type() + "Input", form.form().description()), form.form())
            .field(key(form))
            .field(field("version", INT, version))
            .build());
  }

  /** The name of the field that adds to a list. */
  static String additions(FormField list) {
    String name = list.name();
    return "add" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static GraphQLInputObjectType.Builder withTarget(GraphQLInputObjectType.Builder type) {
    return type.field(field("id", GraphQLNonNull.nonNull(ID), "The record's id."))
        .field(
            field(
                "version",
                GraphQLNonNull.nonNull(INT),
                "The record's `version` that you saw; refused as CONFLICT if it is another now."))
        .field(required(REASON, "Why, for the history."))
        .field(idempotencyKey());
  }

  private GraphQLInputObjectType.Builder withFields(
      GraphQLInputObjectType.Builder type, Form form) {
    form.fields()
        .forEach(
            field -> type.field(field(field.name(), type(field.shape()), field.description())));
    return type;
  }

  private GraphQLInputType type(Shape shape) {
    return switch (shape) {
      case Shape.Text _, Shape.Months _, Shape.Key _ -> STRING;
      case Shape.Flag _ -> BOOLEAN;
      case Shape.Ordinal _ -> INT;
      case Shape.Date _ -> GraphQLTypeReference.typeRef("DateInput");
      case Shape.Constant constant -> GraphQLTypeReference.typeRef(constant.type());
      case Shape.Texts _ -> GraphQLList.list(GraphQLNonNull.nonNull(STRING));
      case Shape.Part part -> part(part.form());
      case Shape.Parts _ -> list(shape);
    };
  }

  private GraphQLInputType list(Shape shape) {
    return GraphQLList.list(GraphQLNonNull.nonNull(part(((Shape.Parts) shape).form())));
  }

  private GraphQLTypeReference part(Form form) {
    String name = form.type() + "Input";
    if (!types.containsKey(name)) {
      add(withFields(named(name, form.description()), form).build());
    }
    return GraphQLTypeReference.typeRef(name);
  }

  private GraphQLInputObjectType add(GraphQLInputObjectType type) {
    types.put(type.getName(), type);
    return type;
  }

  private static GraphQLInputObjectType.Builder named(String name, String description) {
    return GraphQLInputObjectType.newInputObject().name(name).description(description);
  }
}
