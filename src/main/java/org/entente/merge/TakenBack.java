package org.entente.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.identity.FieldValues;
import org.jspecify.annotations.Nullable;

/** The fields of a record without what a merge gave it; what was changed since stays. */
final class TakenBack {
  private TakenBack() {}

  /**
   * The fields.
   *
   * @param now as they are
   * @param before as they were before the merge
   * @param after as the merge left them
   */
  static Map<String, Object> of(
      Map<String, Object> now, Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> fields = new LinkedHashMap<>(now);
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      Object value =
          value(
              FieldValues.plain(now.get(name)),
              FieldValues.plain(before.get(name)),
              FieldValues.plain(after.get(name)));
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(
      @Nullable Object now, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(now, after)) {
      return before;
    }
    return now instanceof List<?> list
        ? list(
            list,
            before instanceof List<?> b ? b : List.of(),
            (List<?>) Objects.requireNonNullElse(after, List.of()))
        : now;
  }

  /** Without what was added, and with what was replaced. */
  private static List<Object> list(List<?> now, List<?> before, List<?> after) {
    List<Object> list = new ArrayList<>(now);
    list.removeIf(item -> after.contains(item) && !before.contains(item));
    before.stream()
        .filter(item -> !after.contains(item) && !list.contains(item))
        .forEach(list::add);
    return list;
  }
}
