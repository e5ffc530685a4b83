package org.entente.execution;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Set;
import org.entente.graphql.MentionedFields;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a document before it is planned.
 *
 * @param fields the names of all fields that are in it, wherever
 * @param conditional whether variables may tell what it selects, by {@code @skip} or {@code
 *     @include}
 */
record DocumentTraits(MentionedFields fields, boolean conditional) {

  static DocumentTraits of(Document document) {
    Set<String> fields = new HashSet<>();
    boolean conditional = false;
    for (Definition<?> definition : document.getDefinitions()) {
      conditional |=
          switch (definition) {
            case OperationDefinition operation -> look(operation.getSelectionSet(), fields);
            case FragmentDefinition fragment -> look(fragment.getSelectionSet(), fields);
            default -> false;
          };
    }
    return new DocumentTraits(MentionedFields.of(fields), conditional);
  }

  /** Whether it asks for the schema. */
  boolean asksSchema() {
    return fields.contains("__schema") || fields.contains("__type");
  }

  /** Adds the names of the fields; tells whether anything there is conditional. */
  private static boolean look(@Nullable SelectionSet selections, Set<String> fields) {
    boolean conditional = false;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        conditional |= !((DirectivesContainer<?>) selection).getDirectives().isEmpty();
        conditional |= lookBelow(selection, fields);
      }
    }
    return conditional;
  }

  private static boolean lookBelow(Selection<?> selection, Set<String> fields) {
    return switch (selection) {
      case Field field -> {
        fields.add(field.getName());
        yield look(field.getSelectionSet(), fields);
      }
      case InlineFragment inline -> look(inline.getSelectionSet(), fields);
      default -> false;
    };
  }
}
