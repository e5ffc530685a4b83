package org.entente.endpoint.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.endpoint.request.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses fragments within themselves, looking at each fragment once. graphql-java's own rule takes
 * a time that grows with the cube of their number: seconds for the six hundred that fit the limits.
 */
final class FragmentCircles {
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  private FragmentCircles(Document document) {
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(f -> fragments.putIfAbsent(f.getName(), f));
  }

  /**
   * Looks at all fragments of a document.
   *
   * @throws Refusal naming one that selects itself, be it by way of others
   */
  static void refuse(Document document) {
    FragmentCircles circles = new FragmentCircles(document);
    circles.fragments.values().forEach(circles::enter);
  }

  private void enter(FragmentDefinition fragment) {
    String name = fragment.getName();
    if (done.contains(name)) {
      return;
    }
    if (!open.add(name)) {
      throw refusal(fragment);
    }
    enter(fragment.getSelectionSet());
    open.remove(name);
    done.add(name);
  }

  private void enter(@Nullable SelectionSet selections) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> enter(field.getSelectionSet());
        case InlineFragment inline -> enter(inline.getSelectionSet());
        case FragmentSpread spread when fragments.containsKey(spread.getName()) ->
            enter(fragments.get(spread.getName()));
        default -> {}
      }
    }
  }

  private static Refusal refusal(FragmentDefinition fragment) {
    return Refusal.invalid(
        "The fragment '%s' selects itself.".formatted(fragment.getName()),
        fragment.getSourceLocation());
  }
}
