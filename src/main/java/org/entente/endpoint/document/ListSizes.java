package org.entente.endpoint.document;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** How many items the lists of an operation may have, by what is written in its arguments. */
final class ListSizes {
  /** Attendances of a meeting, steps of an agreement, citations: lists that are short. */
  private static final int USUAL_LIST = 5;

  /** Those that are longer, by the names of their fields. */
  private static final Map<String, Integer> LONG_LISTS =
      Map.of("memberships", 20, "terms", 20, "officeHolders", 100, "posts", 100, "members", 100);

  private final JsonObject variables;
  private final Map<String, Value<?>> defaults = new HashMap<>();
  private boolean variable;

  /**
   * @param variables as the client gave them, right or wrong
   */
  ListSizes(OperationDefinition operation, JsonObject variables) {
    this.variables = variables;
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      if (variable.getDefaultValue() != null) {
        defaults.put(variable.getName(), variable.getDefaultValue());
      }
    }
  }

  /** Whether any of the sizes that were told depends on variables. */
  boolean areVariable() {
    return variable;
  }

  /** Of the connection that a field is. Larger pages than any are refused by whoever reads them. */
  int page(Field connection) {
    return number(argument(connection, "first"))
        .orElseGet(() -> number(argument(connection, "last")).orElse(PageRequest.USUAL));
  }

  /** Of a list that is no connection: as many as are asked for by their ids, or a few. */
  int list(Field list) {
    Value<?> ids = argument(list, "ids");
    return ids == null ? LONG_LISTS.getOrDefault(list.getName(), USUAL_LIST) : length(ids);
  }

  private OptionalInt number(@Nullable Value<?> value) {
    return switch (value) {
      case IntValue literal -> OptionalInt.of(size(literal.getValue()));
      case VariableReference reference -> {
        variable = true;
        JsonValue given = variables.get(reference.getName());
        yield given == null ? number(defaults.get(reference.getName())) : number(given);
      }
      case null, default -> OptionalInt.empty();
    };
  }

  private static OptionalInt number(JsonValue given) {
    return given instanceof JsonNumber number && number.isIntegral()
        ? OptionalInt.of(size(number.bigIntegerValue()))
        : OptionalInt.empty();
  }

  private int length(@Nullable Value<?> value) {
    return switch (value) {
      case ArrayValue list -> list.getValues().size();
      case VariableReference reference -> {
        variable = true;
        JsonValue given = variables.get(reference.getName());
        yield given == null
            ? length(defaults.get(reference.getName()))
            : given instanceof JsonArray list ? list.size() : 1;
      }
      case null, default -> 1;
    };
  }

  private static @Nullable Value<?> argument(Field field, String name) {
    for (Argument argument : field.getArguments()) {
      if (argument.getName().equals(name)) {
        return argument.getValue();
      }
    }
    return null;
  }

  private static int size(BigInteger given) {
    return given.max(BigInteger.ZERO).min(BigInteger.valueOf(PageRequest.MOST)).intValue();
  }
}
