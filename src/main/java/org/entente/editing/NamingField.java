package org.entente.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.form.Form;
import org.entente.form.FormField;
import org.entente.form.RecordForm;
import org.entente.form.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the field of a request by which it names a record. */
final class NamingField {
  private final String key;

  private NamingField(String key) {
    this.key = key;
  }

  /** The path of the first field that has the key. */
  static Optional<List<String>> of(Request request, String key) {
    NamingField wanted = new NamingField(key);
    return Stream.of(RecordForm.values())
        .flatMap(form ->
            request.isDossier()
                ? wanted.inItems(form.form(), request.input(), form.section(), List.of("input"))
                : wanted.inRecord(form, request))
        .findFirst();
  }

  private Stream<List<String>> inRecord(RecordForm form, Request request) {
    return request.mutation().endsWith(form.type())
        ? in(form.form(), request.input(), List.of("input"))
        : Stream.empty();
  }

  private Stream<List<String>> in(Form form, @Nullable Object value, List<String> at) {
    return value instanceof Map<?, ?> input
        ? form.fields().stream().flatMap(field -> in(field, input, at))
        : Stream.empty();
  }

  private Stream<List<String>> in(FormField field, Map<?, ?> input, List<String> at) {
    String name = field.name();
    Object value = input.get(name);
    return switch (field.shape()) {
      case Shape.Key _ -> key.equals(value) ? Stream.of(and(at, name)) : Stream.empty();
      case Shape.Texts _ ->
          value instanceof List<?> texts && texts.contains(key)
              ? Stream.of(and(at, name))
              : Stream.empty();
      case Shape.Part part -> in(part.form(), value, and(at, name));
      case Shape.Parts parts ->
          Stream.of(name, InputTypes.additions(field))
              .flatMap(list -> inItems(parts.form(), input, list, at));
      default -> Stream.empty();
    };
  }

  private Stream<List<String>> inItems(Form form, Map<?, ?> input, String list, List<String> at) {
    return input.get(list) instanceof List<?> items
        ? IntStream.range(0, items.size())
            .boxed()
            .flatMap(
                place -> in(form, items.get(place), and(and(at, list), Integer.toString(place))))
        : Stream.empty();
  }

  private static List<String> and(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
