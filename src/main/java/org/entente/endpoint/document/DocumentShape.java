package org.entente.endpoint.document;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a part of a document selects once its fragments are put in place, counted without
 * putting them there: fragments that name each other can stand for more than would ever fit.
 *
 * @param fields of an operation or fragment, or of all operations together
 * @param rootFields fields of the part itself, not within others
 * @param fragments within each other; validation takes the cube of their number in time
 */
record DocumentShape(
    long depth, long fields, long rootFields, long aliases, long directives, long fragments) {
  private static final DocumentShape NOTHING = new DocumentShape(0, 0, 0, 0, 0, 0);

  /** The largest figures of any operation or fragment of the document. */
  static DocumentShape of(Document document) {
    Counting counting = new Counting();
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(f -> counting.fragments.putIfAbsent(f.getName(), f));
    DocumentShape largest = NOTHING;
    DocumentShape operations = NOTHING;
    for (Definition<?> definition : document.getDefinitions()) {
      DocumentShape shape = counting.definition(definition);
      largest = largest.orLarger(shape);
      if (definition instanceof OperationDefinition) {
        operations = operations.and(shape);
      }
    }
    return largest.orLarger(new DocumentShape(0, operations.fields, 0, 0, 0, 0));
  }

  private DocumentShape orLarger(DocumentShape other) {
    return new DocumentShape(
        Math.max(depth, other.depth),
        Math.max(fields, other.fields),
        Math.max(rootFields, other.rootFields),
        Math.max(aliases, other.aliases),
        Math.max(directives, other.directives),
        Math.max(fragments, other.fragments));
  }

  private DocumentShape and(DocumentShape other) {
    return new DocumentShape(
        Math.max(depth, other.depth),
        sum(fields, other.fields),
        sum(rootFields, other.rootFields),
        sum(aliases, other.aliases),
        sum(directives, other.directives),
        Math.max(fragments, other.fragments));
  }

  private DocumentShape withDirectives(DirectivesContainer<?> container) {
    return and(new DocumentShape(0, 0, 0, 0, container.getDirectives().size(), 0));
  }

  /** The same in some field or other. */
  private DocumentShape within() {
    return new DocumentShape(depth, fields, 0, aliases, directives, fragments);
  }

  /** A field that selects this. */
  private DocumentShape asField(Field field) {
    return new DocumentShape(
        depth + 1,
        sum(fields, 1),
        1,
        sum(aliases, field.getAlias() == null ? 0 : 1),
        sum(directives, field.getDirectives().size()),
        fragments);
  }

  /** A fragment that selects this. */
  private DocumentShape asFragment(FragmentDefinition fragment) {
    return withDirectives(fragment).orLarger(new DocumentShape(0, 0, 0, 0, 0, fragments + 1));
  }

  private static long sum(long a, long b) {
    return Math.min(a + b, Integer.MAX_VALUE);
  }

  private static final class Counting {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, DocumentShape> counted = new HashMap<>();

    DocumentShape definition(Definition<?> definition) {
      return switch (definition) {
        case OperationDefinition operation -> operation(operation);
        case FragmentDefinition fragment -> fragment(fragment.getName()).within();
        default -> NOTHING;
      };
    }

    private DocumentShape operation(OperationDefinition operation) {
      DocumentShape shape = selections(operation.getSelectionSet()).withDirectives(operation);
      for (VariableDefinition variable : operation.getVariableDefinitions()) {
        shape = shape.withDirectives(variable);
      }
      return shape;
    }

    private DocumentShape selections(@Nullable SelectionSet selections) {
      DocumentShape shape = NOTHING;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          shape = shape.and(selection(selection));
        }
      }
      return shape;
    }

    private DocumentShape selection(Selection<?> selection) {
      return switch (selection) {
        case Field field -> selections(field.getSelectionSet()).asField(field);
        case InlineFragment inline -> selections(inline.getSelectionSet()).withDirectives(inline);
        case FragmentSpread spread -> fragment(spread.getName()).withDirectives(spread);
        default -> NOTHING;
      };
    }

    private DocumentShape fragment(String name) {
      DocumentShape known = counted.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null) {
        return known == null ? NOTHING : known;
      }
      // Stands for itself within itself: validation refuses such circles.
      counted.put(name, NOTHING);
      DocumentShape shape = selections(fragment.getSelectionSet()).asFragment(fragment);
      counted.put(name, shape);
      return shape;
    }
  }
}
