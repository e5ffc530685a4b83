package org.entente.editing;

import static org.entente.editing.ScalarTypes.STRING;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import org.entente.form.RecordForm;
import org.entente.graphql.RecordKind;

/** Makes the fields of the schema's input types. */
final class InputFields {
  private static final String SLUG =
      "The readable key: lower-case letters and digits, joined by single hyphens.";
  private static final String CODE =
      """
      The stable key: a code of ISO 3166-1 or 3166-3, an organization's acronym, or another word of \
      capital letters and digits where there is none.\
      """;

  private InputFields() {}

  /** The key of a record that may be new. */
  static GraphQLInputObjectField key(RecordForm form) {
    return required(form.keyField(), form.kind() == RecordKind.PARTY ? CODE : SLUG);
  }

  static GraphQLInputObjectField idempotencyKey() {
    return optional(
        InputTypes.IDEMPOTENCY_KEY,
        """
        Any text of at most 200 characters that you use for this request alone: a repetition of it \
        changes nothing more, and gets the first answer.\
        """);
  }

  static GraphQLInputObjectField required(String name, String description) {
    return field(name, GraphQLNonNull.nonNull(STRING), description);
  }

  static GraphQLInputObjectField optional(String name, String description) {
    return field(name, STRING, description);
  }

  static GraphQLInputObjectField field(String name, GraphQLInputType type, String description) {
    return GraphQLInputObjectField.newInputObjectField()
        .name(name)
        .type(type)
        .description(description)
        .build();
  }
}
