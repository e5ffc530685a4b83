package org.entente.golden;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every list in pages of a schema, by each of its filters and in each of its orders. */
final class ListFields {
  /** Values of texts, by the names of the fields that take them; of keys, those on record. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("all", "CN"),
          Map.entry("any", "CN"),
          Map.entry("between", "CN"),
          Map.entry("codes", "CN"),
          Map.entry("country", "CN"),
          Map.entry("holder", "CN"),
          Map.entry("host", "CN"),
          Map.entry("imposedBy", "CN"),
          Map.entry("issue", "taiwan"),
          Map.entry("language", "ja"),
          Map.entry("locality", "Busan"),
          Map.entry("mechanism", "cjk-trilateral-summit"),
          Map.entry("meeting", "apec-2023"),
          Map.entry("member", "CN"),
          Map.entry("memberOf", "ASEAN"),
          Map.entry("name", "Chi"),
          Map.entry("occasion", "apec-2023"),
          Map.entry("parent", "taiwan"),
          Map.entry("party", "CN"),
          Map.entry("publisher", "Xinhua"),
          Map.entry("region", "142"),
          Map.entry("reportedBy", "CN"),
          Map.entry("speaker", "wang-yi"),
          Map.entry("target", "JP"));

  /** Documents that lead to a record of a type. */
  private static final Map<String, String> ENTRIES =
      Map.ofEntries(
          Map.entry("Query", "{ %s }"),
          Map.entry("Relation", "{ relation(between: [\"CN\", \"JP\"]) { %s } }"),
          Map.entry("Country", "{ country(code: \"CN\") { %s } }"),
          Map.entry("Organization", "{ organization(code: \"ASEAN\") { %s } }"),
          Map.entry("Official", "{ official(slug: \"wang-yi\") { %s } }"),
          Map.entry("Issue", "{ issue(slug: \"taiwan\") { %s } }"),
          Map.entry("Mechanism", "{ mechanism(slug: \"cjk-trilateral-summit\") { %s } }"),
          Map.entry("Meeting", "{ meeting(slug: \"apec-2023\") { %s } }"),
          Map.entry("Agreement", "{ agreements(first: 1) { nodes { %s } } }"),
          Map.entry("Measure", "{ measures(first: 1) { nodes { %s } } }"),
          Map.entry("Position", "{ positions(first: 1) { nodes { %s } } }"),
          Map.entry("Source", "{ sources(first: 1) { nodes { %s } } }"),
          Map.entry("Post", "{ official(slug: \"wang-yi\") { terms { post { %s } } } }"),
          Map.entry("Term", "{ official(slug: \"wang-yi\") { terms { %s } } }"));

  private final Map<String, String> questions = new LinkedHashMap<>();

  private ListFields() {}

  /** Documents, by what they ask for. */
  static Map<String, String> questions(GraphQLSchema schema) {
    ListFields fields = new ListFields();
    schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .forEach(type ->
            type.getFieldDefinitions().stream()
                .filter(field -> field.getArgument("first") != null)
                .forEach(field -> fields.add(type.getName(), field)));
    return fields.questions;
  }

  private void add(String owner, GraphQLFieldDefinition field) {
    String needed = field.getArgument("text") == null ? "" : ", text: \"word\"";
    List<String> filters = new ArrayList<>(List.of(""));
    field.getArguments().stream()
        .filter(argument -> !argument.getName().equals("direction"))
        .filter(argument -> unwrapAll(argument.getType()) instanceof GraphQLEnumType)
        .forEach(argument ->
            filters.add(
                ", %s: %s"
                    .formatted(
                        argument.getName(),
                        ((GraphQLEnumType) unwrapAll(argument.getType()))
                            .getValues()
                            .getFirst()
                            .getName())));
    GraphQLArgument filter = field.getArgument("filter");
    if (filter != null) {
      filters(filter.getType()).forEach(f -> filters.add(", filter: " + f));
    }
    for (String chosen : filters) {
      for (String order : orders(field)) {
        String arguments = "(first: 2%s%s%s)".formatted(needed, chosen, order);
        questions.put(
            owner + "." + field.getName() + arguments,
            entry(owner).formatted(field.getName() + arguments + " { edges { cursor } }"));
      }
    }
  }

  private static String entry(String owner) {
    String entry = ENTRIES.get(owner);
    if (entry == null) {
      throw new IllegalStateException(owner + " has lists. Say here what leads to it.");
    }
    return entry;
  }

  /** Of each field of the input alone. */
  private static List<String> filters(GraphQLInputType type) {
    List<String> filters = new ArrayList<>();
    GraphQLInputObjectType input = (GraphQLInputObjectType) unwrapAll(type);
    for (GraphQLInputObjectField field : input.getFields()) {
      values(input.getName(), field)
          .forEach(value -> filters.add("{%s: %s}".formatted(field.getName(), value)));
    }
    return filters;
  }

  private static List<String> values(String owner, GraphQLInputObjectField field) {
    GraphQLInputType type = field.getType();
    boolean list = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    return switch (unwrapAll(type)) {
      case GraphQLEnumType constants -> {
        String first = constants.getValues().getFirst().getName();
        yield List.of(list ? "[" + first + "]" : first);
      }
      case GraphQLInputObjectType dates when dates.getName().equals("DateFilter") ->
          List.of("{from: \"2018\"}", "{to: \"1990\"}", "{from: \"2018\", to: \"2023-11\"}");
      case GraphQLInputObjectType input -> filters(input);
      default ->
          switch (GraphQLTypeUtil.simplePrint(unwrapAll(type))) {
            case "Boolean" -> List.of("true", "false");
            case "Date" -> List.of("\"2023-11-25\"");
            default -> List.of(text(owner, field.getName(), list));
          };
    };
  }

  private static String text(String owner, String name, boolean list) {
    String text =
        switch (owner) {
          case "OfficialsFilter" -> "wang-yi";
          case "PostsFilter" -> "cn-foreign-minister";
          default -> TEXTS.get(name);
        };
    if (text == null) {
      throw new IllegalStateException("A list can be filtered by " + name + ". Say here by what.");
    }
    return !list
        ? "\"%s\"".formatted(text)
        : name.equals("between") ? "[\"%s\", \"JP\"]".formatted(text) : "[\"%s\"]".formatted(text);
  }

  private static List<String> orders(GraphQLFieldDefinition field) {
    List<String> orders = new ArrayList<>();
    GraphQLArgument order = field.getArgument("orderBy");
    for (String direction : List.of("ASC", "DESC")) {
      if (field.getArgument("direction") != null) {
        orders.add(", direction: " + direction);
      } else if (order != null) {
        GraphQLInputObjectType by = (GraphQLInputObjectType) unwrapAll(order.getType());
        ((GraphQLEnumType) unwrapAll(by.getField("field").getType()))
            .getValues()
            .forEach(value ->
                orders.add(
                    ", orderBy: {field: %s, direction: %s}".formatted(value.getName(), direction)));
      }
    }
    return orders.isEmpty() ? List.of("") : orders;
  }
}
