package org.entente.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses text in arguments that PostgreSQL cannot hold. */
final class StorableText {

  private StorableText() {}

  /**
   * Checks all arguments of a field, with what is in them.
   *
   * @throws RequestException naming the first one whose text has a character U+0000
   */
  static void check(Map<String, Object> arguments) {
    arguments.forEach(StorableText::check);
  }

  private static void check(String path, @Nullable Object value) {
    switch (value) {
      case String text when text.indexOf('\0') >= 0 ->
          throw RequestException.badInput(path, "'%s' has a character U+0000.".formatted(path));
      case Map<?, ?> fields -> fields.forEach((name, field) -> check(path + '.' + name, field));
      case List<?> items -> {
        for (int i = 0; i < items.size(); i++) {
          check("%s[%d]".formatted(path, i), items.get(i));
        }
      }
      case null, default -> {}
    }
  }
}
