package org.entente.execution;

import graphql.introspection.Introspection;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.graphql.MentionedFields;
import org.jspecify.annotations.Nullable;

/** Looks through a valid document once for its traits. */
final class DocumentReading {
  private final GraphQLSchema schema;
  private final Map<String, Set<String>> fields = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private boolean asksSchema;
  private boolean conditional;

  private DocumentReading(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** The traits of a document. */
  static DocumentTraits of(Document document, GraphQLSchema schema) {
    DocumentReading reading = new DocumentReading(schema);
    document.getDefinitions().forEach(reading::read);
    return new DocumentTraits(
        MentionedFields.of(reading.fields, reading.repeated),
        reading.asksSchema,
        reading.conditional);
  }

  private void read(Definition<?> definition) {
    switch (definition) {
      case OperationDefinition operation -> read(operation.getSelectionSet(), root(operation));
      case FragmentDefinition fragment ->
          read(fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
      default -> {}
    }
  }

  private GraphQLCompositeType root(OperationDefinition operation) {
    return Objects.requireNonNull(
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        });
  }

  private GraphQLCompositeType type(String name) {
    return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
  }

  private void read(@Nullable SelectionSet selections, GraphQLCompositeType of) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      conditional |= !((DirectivesContainer<?>) selection).getDirectives().isEmpty();
      switch (selection) {
        case Field field -> read(field, of);
        case InlineFragment inline ->
            read(
                inline.getSelectionSet(),
                inline.getTypeCondition() == null ? of : type(inline.getTypeCondition().getName()));
        default -> {}
      }
    }
  }

  private void read(Field field, GraphQLCompositeType of) {
    String name = field.getName();
    if (name.startsWith("__")) {
      asksSchema |= !name.equals(Introspection.TypeNameMetaFieldDef.getName());
      return;
    }
    GraphQLFieldsContainer container = (GraphQLFieldsContainer) of;
    note(container, name);
    if (!names.add(name) || container instanceof GraphQLInterfaceType) {
      repeated.add(name);
    }
    GraphQLNamedType type =
        (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(container.getFieldDefinition(name).getType());
    if (type instanceof GraphQLCompositeType composite) {
      read(field.getSelectionSet(), composite);
    }
  }

  /** By the type, by those that implement it, and by the interfaces of all of them. */
  private void note(GraphQLFieldsContainer of, String field) {
    List<? extends GraphQLNamedType> types =
        of instanceof GraphQLInterfaceType i ? schema.getImplementations(i) : List.of(of);
    note(of.getName(), field);
    for (GraphQLNamedType type : types) {
      note(type.getName(), field);
      if (type instanceof GraphQLObjectType object) {
        object.getInterfaces().forEach(i -> note(i.getName(), field));
      }
    }
  }

  private void note(String type, String field) {
    fields.computeIfAbsent(type, _ -> new HashSet<>()).add(field);
  }
}
