package org.entente.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what PostgreSQL cannot hold, or what would take it long to look for. */
final class Arguments {
  /** Compared with each row where a record is looked for by its names. */
  private static final int LONGEST_TEXT = 10_000;

  /** Each item may be a condition of its own. */
  private static final int MOST_ITEMS = 100;

  private Arguments() {}

  /**
   * Checks all arguments of a field, with what is in them.
   *
   * @throws RequestException naming the first one that has a text with a character U+0000 or of
   *     more than 10,000, or a list of more than 100 items
   */
  static void check(Map<String, Object> arguments) {
    arguments.forEach(Arguments::check);
  }

  private static void check(String path, @Nullable Object value) {
    switch (value) {
      case String text -> checkText(path, text);
      case Map<?, ?> fields -> fields.forEach((name, field) -> check(path + '.' + name, field));
      case List<?> items -> checkItems(path, items);
      case null, default -> {}
    }
  }

  private static void checkText(String path, String text) {
    if (text.indexOf('\0') >= 0) {
      throw RequestException.badInput(path, "'%s' has a character U+0000.".formatted(path));
    }
    if (text.length() > LONGEST_TEXT) {
      throw RequestException.badInput(
          path,
          "'%s' has %d characters; it may have %d.".formatted(path, text.length(), LONGEST_TEXT));
    }
  }

  private static void checkItems(String path, List<?> items) {
    if (items.size() > MOST_ITEMS) {
      throw RequestException.badInput(
          path, "'%s' has %d items; it may have %d.".formatted(path, items.size(), MOST_ITEMS));
    }
    for (int i = 0; i < items.size(); i++) {
      check("%s[%d]".formatted(path, i), items.get(i));
    }
  }
}
