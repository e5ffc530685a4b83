import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every list of a server's schema with its filters and orders, so that none is forgotten. */
final class ListFields {
  private final TypeDefinitionRegistry schema;

  private ListFields(TypeDefinitionRegistry schema) {
    this.schema = schema;
  }

  /**
   * A field that is a list in pages.
   *
   * @param owner the type that has it
   * @param filters what may be asked of its rows
   * @param orders its orders, as arguments
   */
  record ListField(String owner, String name, List<Filter> filters, List<String> orders) {}

  /**
   * A part of a filter.
   *
   * @param path the names of the input fields that lead to it
   * @param type of its values
   * @param constants all values, where it is an enum
   */
  record Filter(List<String> path, String type, boolean list, List<String> constants) {
    String name() {
      return String.join(".", path);
    }

    /** As an argument, with that value. */
    String argument(String value) {
      return "filter: {%s: %s%s"
          .formatted(String.join(": {", path), value, "}".repeat(path.size()));
    }
  }

  static List<ListField> of(HttpConnection connection) throws IOException {
    HttpConnection.Response sdl =
        connection.exchange(HttpConnection.get("/graphql/schema.graphql"));
    var fields = new ListFields(new SchemaParser().parse(new String(sdl.body(), UTF_8)));
    return fields.schema.getTypes(ObjectTypeDefinition.class).stream()
        .sorted(Comparator.comparing(type -> !type.getName().equals("Query")))
        .flatMap(type ->
            type.getFieldDefinitions().stream()
                .filter(field -> argument(field, "first") != null)
                .map(field -> fields.list(type.getName(), field)))
        .toList();
  }

  private ListField list(String owner, FieldDefinition field) {
    List<Filter> filters = new ArrayList<>();
    InputValueDefinition filter = argument(field, "filter");
    if (filter != null) {
      collect(List.of(), filter.getType(), filters);
    }
    return new ListField(owner, field.getName(), filters, orders(field));
  }

  private void collect(List<String> path, Type<?> type, List<Filter> filters) {
    for (InputValueDefinition part : input(type).getInputValueDefinitions()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(part.getName());
      String name = name(part.getType());
      boolean list = part.getType() instanceof ListType;
      if (name.endsWith("Filter") && !name.equals("DateFilter")) {
        collect(longer, part.getType(), filters);
      } else {
        filters.add(new Filter(longer, name, list, constants(name)));
      }
    }
  }

  private List<String> orders(FieldDefinition field) {
    List<String> orders = new ArrayList<>();
    for (String direction : List.of("ASC", "DESC")) {
      if (argument(field, "direction") != null) {
        orders.add("direction: " + direction);
      } else if (argument(field, "orderBy") instanceof InputValueDefinition order) {
        input(order.getType()).getInputValueDefinitions().stream()
            .filter(part -> part.getName().equals("field"))
            .flatMap(part -> constants(name(part.getType())).stream())
            .forEach(
                by -> orders.add("orderBy: {field: %s, direction: %s}".formatted(by, direction)));
      }
    }
    return orders;
  }

  private InputObjectTypeDefinition input(Type<?> type) {
    return schema.getType(name(type), InputObjectTypeDefinition.class).orElseThrow();
  }

  private List<String> constants(String type) {
    EnumTypeDefinition known = schema.getType(type, EnumTypeDefinition.class).orElse(null);
    return known == null
        ? List.of()
        : known.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).toList();
  }

  private static InputValueDefinition argument(FieldDefinition field, String name) {
    return field.getInputValueDefinitions().stream()
        .filter(argument -> argument.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String name(Type<?> type) {
    return switch (type) {
      case NonNullType required -> name(required.getType());
      case ListType list -> name(list.getType());
      case TypeName named -> named.getName();
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
