package org.entente.endpoint.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many objects the answer to an operation may hold: one for each field that is an object, as
 * many as {@link ListSizes} says for a list. What introspection gives counts nothing, as it is
 * bounded by itself.
 */
final class QueryCost {
  private final GraphQLSchema schema;
  private final ListSizes sizes;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Long> counted = new HashMap<>();

  private QueryCost(GraphQLSchema schema, Document document, ListSizes sizes) {
    this.schema = schema;
    this.sizes = sizes;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(f -> fragments.put(f.getName(), f));
  }

  /**
   * Of an operation in a valid document; never more than {@link Integer#MAX_VALUE}.
   *
   * @param sizes of the operation's lists
   */
  static long of(
      GraphQLSchema schema, Document document, OperationDefinition operation, ListSizes sizes) {
    GraphQLObjectType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return new QueryCost(schema, document, sizes).selections(operation.getSelectionSet(), root, 1);
  }

  /**
   * @param pageSize of the connection that selects this, whose nodes are so many
   */
  private long selections(
      @Nullable SelectionSet selections, @Nullable GraphQLCompositeType type, int pageSize) {
    long cost = 0;
    if (selections != null && type != null) {
      for (Selection<?> selection : selections.getSelections()) {
        cost = sum(cost, selection(selection, type, pageSize));
      }
    }
    return cost;
  }

  private long selection(Selection<?> selection, GraphQLCompositeType type, int pageSize) {
    return switch (selection) {
      case Field field -> field(field, type, pageSize);
      case InlineFragment inline ->
          selections(
              inline.getSelectionSet(), conditioned(inline.getTypeCondition(), type), pageSize);
      case FragmentSpread spread -> spread(spread.getName(), pageSize);
      default -> 0;
    };
  }

  private long spread(String name, int pageSize) {
    String key = name + ' ' + pageSize;
    Long known = counted.get(key);
    FragmentDefinition fragment = fragments.get(name);
    if (known != null || fragment == null) {
      return known == null ? 0 : known;
    }
    long cost =
        selections(
            fragment.getSelectionSet(), composite(fragment.getTypeCondition().getName()), pageSize);
    counted.put(key, cost);
    return cost;
  }

  private long field(Field field, GraphQLCompositeType parent, int pageSize) {
    // Those of introspection are no fields of the type.
    GraphQLFieldDefinition definition =
        parent instanceof GraphQLFieldsContainer fields
            ? fields.getFieldDefinition(field.getName())
            : null;
    if (definition == null
        || !(GraphQLTypeUtil.unwrapAll(definition.getType())
            instanceof GraphQLCompositeType type)) {
      return 0;
    }
    if (isConnection(definition)) {
      return sum(1, selections(field.getSelectionSet(), type, sizes.page(field)));
    }
    long each = isPart(type) ? 0 : 1;
    long one = sum(each, selections(field.getSelectionSet(), type, 1));
    return isList(definition.getType()) ? product(items(field, parent, pageSize), one) : one;
  }

  /** How many items a list has that is no connection. */
  private int items(Field field, GraphQLCompositeType parent, int pageSize) {
    if (((GraphQLNamedOutputType) parent).getName().endsWith("Connection")) {
      return pageSize;
    }
    return sizes.list(field);
  }

  private static boolean isConnection(GraphQLFieldDefinition field) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
    return type instanceof GraphQLNamedOutputType named && named.getName().endsWith("Connection");
  }

  /** An edge and the page's information come with what they are parts of. */
  private static boolean isPart(GraphQLCompositeType type) {
    return type.getName().endsWith("Edge") || type.getName().equals("PageInfo");
  }

  private static boolean isList(GraphQLType type) {
    return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
  }

  private @Nullable GraphQLCompositeType conditioned(
      @Nullable TypeName condition, GraphQLCompositeType type) {
    return condition == null ? type : composite(condition.getName());
  }

  private @Nullable GraphQLCompositeType composite(String name) {
    return schema.getType(name) instanceof GraphQLCompositeType type ? type : null;
  }

  private static long sum(long a, long b) {
    return Math.min(a + b, Integer.MAX_VALUE);
  }

  private static long product(long a, long b) {
    return Math.min(a * b, Integer.MAX_VALUE);
  }
}
