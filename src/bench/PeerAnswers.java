import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes answers of servers alike whose schemas differ in form, so that they can be compared:
 *
 * <ul>
 *   <li>a name in two parts is that of a field in an object: {@code date_edtf} is {@code date {
 *       edtf }};
 *   <li>what has a name that begins with {@code on_} stands in place of its parent, as a fragment
 *       does, or is nothing where it is null;
 *   <li>cursors are opaque, so only whether there is one counts;
 *   <li>attendances and citations may be in any order, as PostGraphile has no order by a column of
 *       another table, or by a list of values.
 * </ul>
 */
final class PeerAnswers {
  private static final String FRAGMENT = "on_";

  private PeerAnswers() {}

  /** The answer's data in the form in which all are compared. */
  static Map<String, Object> normal(byte[] body) {
    JsonObject answer = new JsonObject(new String(body, java.nio.charset.StandardCharsets.UTF_8));
    if (answer.containsKey("errors")) {
      throw new IllegalStateException(answer.encodePrettily());
    }
    return object(answer.getJsonObject("data"));
  }

  private static Map<String, Object> object(JsonObject object) {
    Map<String, Object> normal = new LinkedHashMap<>();
    for (String name : object.fieldNames()) {
      Object value = value(name, object.getValue(name));
      if (name.startsWith(FRAGMENT)) {
        if (value instanceof Map<?, ?> fields) {
          fields.forEach((field, of) -> normal.put((String) field, of));
        }
      } else {
        put(normal, name.split("_", 2), value);
      }
    }
    return normal;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> object, String[] path, Object value) {
    if (path.length == 1) {
      object.put(path[0], value);
    } else {
      ((Map<String, Object>) object.computeIfAbsent(path[0], _ -> new LinkedHashMap<>()))
          .put(path[1], value);
    }
  }

  private static Object value(String name, Object value) {
    return switch (value) {
      case null -> "null";
      case JsonObject object -> object(object);
      case JsonArray array -> array(name, array);
      case String _ when name.equals("endCursor") -> "a cursor";
      default -> value;
    };
  }

  private static List<Object> array(String name, JsonArray array) {
    List<Object> normal = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      normal.add(value("", array.getValue(i)));
    }
    if (name.equals("attendances") || name.equals("citations")) {
      normal.sort(Comparator.comparing(PeerAnswers::text));
    }
    return normal;
  }

  /** The same for equal values, whatever the order of their fields. */
  static String text(Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(field -> field.getKey() + ": " + text(field.getValue()))
              .sorted()
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> array ->
          array.stream().map(PeerAnswers::text).collect(Collectors.joining(", ", "[", "]"));
      default -> value.toString();
    };
  }
}
