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
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a document before it is planned.
 *
 * @param asksSchema whether it asks for the schema, by {@code __schema} or {@code __type}
 * @param conditional whether variables may tell what it selects, by {@code @skip} or {@code
 *     @include}
 */
record DocumentTraits(boolean asksSchema, boolean conditional) {

  static DocumentTraits of(Document document) {
    DocumentTraits traits = new DocumentTraits(false, false);
    for (Definition<?> definition : document.getDefinitions()) {
      traits =
          switch (definition) {
            case OperationDefinition operation -> traits.with(operation.getSelectionSet());
            case FragmentDefinition fragment -> traits.with(fragment.getSelectionSet());
            default -> traits;
          };
    }
    return traits;
  }

  private DocumentTraits with(@Nullable SelectionSet selections) {
    DocumentTraits traits = this;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        traits = traits.with(selection);
      }
    }
    return traits;
  }

  private DocumentTraits with(Selection<?> selection) {
    boolean directed = !((DirectivesContainer<?>) selection).getDirectives().isEmpty();
    DocumentTraits own = new DocumentTraits(asksSchema, conditional || directed);
    return switch (selection) {
      case Field field -> own.with(field);
      case InlineFragment inline -> own.with(inline.getSelectionSet());
      default -> own;
    };
  }

  private DocumentTraits with(Field field) {
    boolean schema = field.getName().equals("__schema") || field.getName().equals("__type");
    return new DocumentTraits(asksSchema || schema, conditional).with(field.getSelectionSet());
  }
}
