package org.entente.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the keys of our records where an entry has keys of sources. */
final class KeyResolution {
  private static final Set<String> REFERENCES =
      Set.of("official", "post", "occasion", "issue", "speaker", "meeting", "predecessors");

  private final Function<String, Optional<String>> records;

  /** With what gives the record of a source's key. */
  KeyResolution(Function<String, Optional<String>> records) {
    this.records = records;
  }

  /** The fields with our keys; what refers to nothing known is left out. */
  Map<String, Object> of(Map<String, Object> fields) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    fields.forEach((name, value) -> value(name, value).ifPresent(v -> resolved.put(name, v)));
    return resolved;
  }

  /** The keys of sources in the fields. */
  static Set<String> in(Map<String, Object> fields) {
    Set<String> keys = new HashSet<>();
    new KeyResolution(
            key -> {
              keys.add(key);
              return Optional.empty();
            })
        .of(fields);
    return keys;
  }

  private Optional<Object> value(String name, Object value) {
    return switch (value) {
      case String text when REFERENCES.contains(name) && text.contains(":") ->
          records.apply(text).map(Object.class::cast);
      case List<?> list -> {
        List<Object> values = new ArrayList<>();
        list.forEach(item -> value(name, item).ifPresent(values::add));
        yield Optional.of(values);
      }
      case Map<?, ?> fields -> Optional.of(of(FieldValues.fields(fields)));
      default -> Optional.of(value);
    };
  }
}
