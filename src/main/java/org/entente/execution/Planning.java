package org.entente.execution;

import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an operation selects of objects of a type: fragments that fit it are dissolved,
 * fields of one response key are one. As the specification's CollectFields.
 */
final class Planning {
  private final GraphQLSchema schema;
  private final FieldReaders readers;
  private final Map<String, FragmentDefinition> fragments;
  private final CoercedVariables variables;

  /**
   * @param variables which {@code @skip} and {@code @include} may name
   */
  Planning(
      GraphQLSchema schema, FieldReaders readers, Document document, CoercedVariables variables) {
    this.schema = schema;
    this.readers = readers;
    this.variables = variables;
    this.fragments = new LinkedHashMap<>();
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /** What the sets select together of objects of a type. */
  PlannedObject object(GraphQLObjectType type, List<SelectionSet> selections) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    selections.forEach(set -> collect(set, type, fields, seen));
    return new PlannedObject(fields.values().stream().map(f -> field(type, f)).toList());
  }

  private PlannedField field(GraphQLObjectType type, List<Field> occurrences) {
    String name = occurrences.getFirst().getName();
    return new PlannedField(
        occurrences,
        name.equals(Introspection.TypeNameMetaFieldDef.getName())
            ? Introspection.TypeNameMetaFieldDef
            : type.getFieldDefinition(name),
        readers.of(type.getName(), name),
        this);
  }

  private void collect(
      SelectionSet set, GraphQLObjectType type, Map<String, List<Field>> fields, Set<String> seen) {
    for (Selection<?> selection : set.getSelections()) {
      switch (selection) {
        case Field field when isIncluded(field) ->
            fields.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>()).add(field);
        case InlineFragment inline
            when isIncluded(inline) && fits(inline.getTypeCondition(), type) ->
            collect(inline.getSelectionSet(), type, fields, seen);
        case FragmentSpread spread when isIncluded(spread) && seen.add(spread.getName()) -> {
          FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
          if (fits(fragment.getTypeCondition(), type)) {
            collect(fragment.getSelectionSet(), type, fields, seen);
          }
        }
        default -> {}
      }
    }
  }

  private boolean fits(@Nullable TypeName condition, GraphQLObjectType type) {
    if (condition == null || condition.getName().equals(type.getName())) {
      return true;
    }
    GraphQLType named = schema.getType(condition.getName());
    return named instanceof GraphQLNamedOutputType abstractType
        && !(named instanceof GraphQLObjectType)
        && schema.isPossibleType(abstractType, type);
  }

  private boolean isIncluded(DirectivesContainer<?> selection) {
    return selection.getDirectives().isEmpty()
        || (!says(selection, "skip", false) && says(selection, "include", true));
  }

  private boolean says(DirectivesContainer<?> selection, String name, boolean otherwise) {
    List<Directive> directives = selection.getDirectives(name);
    return directives.isEmpty() ? otherwise : condition(directives.getFirst());
  }

  private boolean condition(Directive directive) {
    return switch (directive.getArgument("if").getValue()) {
      case BooleanValue value -> value.isValue();
      case VariableReference variable -> Boolean.TRUE.equals(variables.get(variable.getName()));
      default -> false;
    };
  }
}
