package org.entente.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.identity.FieldValues;
import org.jspecify.annotations.Nullable;

/** The fields of a record without what something gave it; what was changed since stays. */
final class TakenBack {
  private TakenBack() {}

  /**
   * The fields.
   *
   * @param now as they are
   * @param without as they would be without it
   * @param with as they would be with it
   */
  static Map<String, Object> of(
      Map<String, Object> now, Map<String, Object> without, Map<String, Object> with) {
    Map<String, Object> fields = new LinkedHashMap<>(now);
    Set<String> names = new LinkedHashSet<>(with.keySet());
    names.addAll(without.keySet());
    for (String name : names) {
      Object value =
          value(
              FieldValues.plain(now.get(name)),
              FieldValues.plain(without.get(name)),
              FieldValues.plain(with.get(name)));
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(
      @Nullable Object now, @Nullable Object without, @Nullable Object with) {
    if (Objects.equals(now, with)) {
      return without;
    }
    return now instanceof List<?> list
        ? list(
            list,
            without instanceof List<?> w ? w : List.of(),
            (List<?>) Objects.requireNonNullElse(with, List.of()))
        : now;
  }

  /** Without what was added, and with what was replaced. */
  private static List<Object> list(List<?> now, List<?> without, List<?> with) {
    List<Object> list = new ArrayList<>(now);
    list.removeIf(item -> with.contains(item) && !without.contains(item));
    for (Object item : without) {
      if (!with.contains(item) && list.stream().noneMatch(i -> isInPlaceOf(i, item))) {
        list.add(item);
      }
    }
    return list;
  }

  /** Whether no list may have both: what was changed since stands there. */
  private static boolean isInPlaceOf(Object one, Object other) {
    return one.equals(other)
        || (one instanceof Map<?, ?> a
            && other instanceof Map<?, ?> b
            && (isSame(a, b, "party", "official")
                || isSame(a, b, "source", "locator", "attribute")
                || isSame(a, b, "language")));
  }

  /** Whether two rows have the first of some fields, and all of them alike. */
  private static boolean isSame(Map<?, ?> one, Map<?, ?> other, String... fields) {
    return one.containsKey(fields[0])
        && Arrays.stream(fields)
            .allMatch(field -> Objects.equals(one.get(field), other.get(field)));
  }
}
