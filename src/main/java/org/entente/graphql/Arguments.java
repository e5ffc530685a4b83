package org.entente.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what PostgreSQL cannot hold, or what would take it long to look for. */
final class Arguments {
  /** Compared with each row where a record is looked for by its names. */
  private static final int LONGEST_TEXT = 10_000;

  /** Each item of a query's list may be a condition of its own. */
  static final int MOST_ITEMS = 100;

  private final int mostItems;

  private Arguments(int mostItems) {
    this.mostItems = mostItems;
  }

  /**
   * Checks all arguments of a field, with what is in them.
   *
   * @throws RequestException naming the first one that has a text with a character U+0000, with
   *     half of a surrogate pair or of more than 10,000 characters, or a list of more items than
   *     may be
   */
  static void check(Map<String, Object> arguments, int mostItems) {
    Arguments checked = new Arguments(mostItems);
    arguments.forEach(checked::check);
  }

  private void check(String path, @Nullable Object value) {
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
    if (hasHalf(text)) {
      throw RequestException.badInput(path, "'%s' has half of a character.".formatted(path));
    }
    if (text.length() > LONGEST_TEXT) {
      throw RequestException.badInput(
          path,
          "'%s' has %d characters; it may have %d.".formatted(path, text.length(), LONGEST_TEXT));
    }
  }

  /** Whether it has one of a pair that stands for one character in UTF-16, without the other. */
  private static boolean hasHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int codePoint = text.codePointAt(i);
        if (codePoint <= Character.MAX_SURROGATE) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private void checkItems(String path, List<?> items) {
    if (items.size() > mostItems) {
      throw RequestException.badInput(
          path, "'%s' has %d items; it may have %d.".formatted(path, items.size(), mostItems));
    }
    for (int i = 0; i < items.size(); i++) {
      check("%s[%d]".formatted(path, i), items.get(i));
    }
  }
}
