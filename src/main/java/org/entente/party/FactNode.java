package org.entente.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a file of facts. Whatever is wrong in it is thrown as {@link FactsException} with
 * the file and the key.
 */
final class FactNode {
  private final String place;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * Of what was read from YAML.
   *
   * @param place the file, and the keys that lead here
   */
  FactNode(String place, @Nullable Object yaml) {
    this.place = place;
    if (!(yaml instanceof Map<?, ?> map)) {
      throw new FactsException(place, "should be a mapping");
    }
    map.forEach((key, value) -> {
      if (value != null) {
        values.put(String.valueOf(key), value);
      }
    });
  }

  FactsException wrong(String key, String reason) {
    return new FactsException(at(key), reason);
  }

  /** Refuses keys that mean nothing, such as misspelt ones. */
  FactNode only(Set<String> allowed) {
    for (String key : values.keySet()) {
      if (!allowed.contains(key)) {
        throw wrong(key, "is none of " + allowed.stream().sorted().toList());
      }
    }
    return this;
  }

  Set<String> keys() {
    return values.keySet();
  }

  FactNode child(String key) {
    return new FactNode(at(key), values.get(key));
  }

  Optional<String> text(String key) {
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(text(key, value));
  }

  String required(String key) {
    return text(key).orElseThrow(() -> wrong(key, "is missing"));
  }

  List<String> texts(String key) {
    return list(key).stream().map(value -> text(key, value)).toList();
  }

  Map<String, String> textByKey(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (values.containsKey(key)) {
      FactNode child = child(key);
      child.keys().forEach(k -> texts.put(k, child.required(k)));
    }
    return texts;
  }

  /** The mappings in a list; a text in it stands for a mapping of {@code shorthand} alone. */
  List<FactNode> nodes(String key, String shorthand) {
    List<FactNode> nodes = new ArrayList<>();
    for (Object value : list(key)) {
      Object full = value instanceof String ? Map.of(shorthand, value) : value;
      nodes.add(new FactNode("%s[%d]".formatted(at(key), nodes.size()), full));
    }
    return nodes;
  }

  Optional<EdtfDate> date(String key) {
    try {
      return text(key).map(EdtfDate::parse);
    } catch (EdtfException e) {
      throw wrong(key, String.valueOf(e.getMessage()));
    }
  }

  private List<?> list(String key) {
    return switch (values.getOrDefault(key, List.of())) {
      case List<?> list -> list;
      default -> throw wrong(key, "should be a list");
    };
  }

  private String text(String key, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(key, "should be text; numbers stand in quotes");
  }

  private String at(String key) {
    return place.endsWith(":") ? place + " " + key : place + "." + key;
  }
}
