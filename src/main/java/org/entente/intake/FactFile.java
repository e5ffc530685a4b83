package org.entente.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.shared.PackagedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A table of facts for readers, which comes with the application. */
final class FactFile {
  private FactFile() {}

  /** The mapping that a file below {@code facts} is. */
  static Map<String, Object> read(String name) {
    String path = "facts/%s.yaml".formatted(name);
    LoadSettings settings = LoadSettings.builder().setLabel(path).build();
    return mapping(new Load(settings).loadFromString(PackagedText.read(path)));
  }

  /** A mapping by its keys; empty where there is none. */
  static Map<String, Object> mapping(@Nullable Object value) {
    Map<String, Object> mapping = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> mapping.put(String.valueOf(k), v == null ? "" : v));
    }
    return mapping;
  }

  /** The texts in a list; empty where there is none. */
  static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
