package org.entente.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** The fields of inputs, as maps and lists. */
public final class FieldValues {
  /** An end of which a source does not tell. */
  static final String UNTOLD = "XXXX";

  private FieldValues() {}

  /** Puts a value, if there is one. */
  static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  static Map<String, Object> of(String name, Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    return fields;
  }

  static @Nullable Map<String, Object> date(@Nullable EdtfDate date) {
    if (date == null) {
      return null;
    }
    Map<String, Object> fields = of("edtf", date.edtf());
    fields.put("earliest", date.earliest().toString());
    fields.put("latest", date.latest().toString());
    put(fields, "words", date.words());
    return fields;
  }

  public static List<Map<String, Object>> rows(@Nullable Object list) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (list instanceof List<?> items) {
      items.forEach(item -> rows.add(fields(item)));
    }
    return rows;
  }

  @SuppressWarnings("unchecked") // Fields have names.
  static Map<String, Object> fields(Object value) {
    return (Map<String, Object>) value;
  }

  /** Whether two values say the same; dates do if they mean the same days. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b && a.containsKey("edtf")) {
      return Objects.equals(a.get("earliest"), b.get("earliest"))
          && Objects.equals(a.get("latest"), b.get("latest"));
    }
    return Objects.equals(one, other);
  }

  /** Whether a value tells something. */
  static boolean tells(@Nullable Object value) {
    return value != null && !(value instanceof Map<?, ?> date && UNTOLD.equals(date.get("edtf")));
  }

  /** The fields of an input that was kept as JSON. */
  static Map<String, Object> of(JsonObject json) {
    return fields(Objects.requireNonNull(plain(json)));
  }

  /** A value that may come from JSON as one that can be compared with others. */
  public static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case JsonObject object -> plain(object.getMap());
      case JsonArray array -> plain(array.getList());
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, part) -> put(copy, name.toString(), plain(part)));
        yield copy;
      }
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(Objects.requireNonNull(plain(item))));
        yield copy;
      }
      case null, default -> value;
    };
  }
}
