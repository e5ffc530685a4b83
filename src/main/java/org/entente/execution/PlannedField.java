package org.entente.execution;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A field that an operation selects of objects of a type, wherever the document repeats it. */
final class PlannedField {
  private final Field first;
  private final List<SelectionSet> selections;
  private final Planning planning;
  private final SerializedString key;
  private final GraphQLFieldDefinition definition;
  private final FieldReader reader;
  private final Shape shape;
  private final boolean isConstant;
  private volatile @Nullable Object @Nullable [] constant;
  private final Map<GraphQLObjectType, PlannedObject> below = new ConcurrentHashMap<>();

  /**
   * @param occurrences the fields of one response key, in the document's order
   */
  PlannedField(
      List<Field> occurrences,
      GraphQLFieldDefinition definition,
      FieldReader reader,
      Planning planning) {
    this.first = occurrences.getFirst();
    this.selections =
        occurrences.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    this.planning = planning;
    this.key = new SerializedString(first.getResultKey());
    this.definition = definition;
    this.reader = reader;
    this.shape = Shape.of(definition.getType());
    this.isConstant = first.getArguments().stream().noneMatch(PlannedField::hasVariable);
  }

  private static boolean hasVariable(Node<?> node) {
    return node instanceof VariableReference
        || node.getChildren().stream().anyMatch(PlannedField::hasVariable);
  }

  /** What it is called in the answer. */
  String name() {
    return key.getValue();
  }

  /** {@link #name}, as JSON has it. */
  SerializedString key() {
    return key;
  }

  GraphQLFieldDefinition definition() {
    return definition;
  }

  List<Argument> arguments() {
    return first.getArguments();
  }

  @Nullable SourceLocation location() {
    return first.getSourceLocation();
  }

  FieldReader reader() {
    return reader;
  }

  /**
   * What the field's method gets.
   *
   * @param given the arguments by their names in the schema
   */
  @Nullable Object[] javaArguments(Map<String, Object> given) throws Exception {
    return reader.arguments(definition, given);
  }

  /** The same; made once for all requests where no variable is among what is written. */
  @Nullable Object[] javaArguments(GivenArguments given) throws Exception {
    @Nullable Object[] made = constant;
    if (made == null) {
      made = javaArguments(given.of(this));
      if (isConstant) {
        constant = made;
      }
    }
    return made;
  }

  Shape shape() {
    return shape;
  }

  /** Whether a field of that name is selected of its objects, where they are all of one type. */
  boolean selects(String field) {
    return objectType() instanceof GraphQLObjectType type && of(type).selects(field);
  }

  private GraphQLType objectType() {
    return GraphQLTypeUtil.unwrapAll(definition.getType());
  }

  /** What is selected of objects of a type. */
  PlannedObject of(GraphQLObjectType type) {
    // First without a lock, as there is one already but for the first object ever.
    PlannedObject known = below.get(type);
    return known != null ? known : below.computeIfAbsent(type, t -> planning.object(t, selections));
  }
}
