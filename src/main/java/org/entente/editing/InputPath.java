package org.entente.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.form.Form;
import org.entente.form.FormField;
import org.entente.form.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the field of an input that a problem is about, which is told in the words of dossiers. */
final class InputPath {
  private static final Pattern SEGMENT = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)\\])?");

  private final List<String> path;
  private final InputLists lists;
  private @Nullable Form form;

  /** The list whose items dossiers have by their languages, where the last segment is one. */
  private @Nullable FormField byLanguage;

  private InputPath(List<String> begin, Form form, InputLists lists) {
    this.path = new ArrayList<>(begin);
    this.form = form;
    this.lists = lists;
  }

  /**
   * The path of a field of a record's input.
   *
   * @param begin the path of the input itself
   * @param inDossier the fields from the record on, items of lists counted from 1
   * @param whole the record as it is to be
   * @param sent what the input says of it
   */
  static List<String> of(
      List<String> begin,
      Form form,
      String inDossier,
      Map<String, Object> whole,
      Map<String, Object> sent) {
    InputPath path = new InputPath(begin, form, new InputLists(whole, sent));
    Matcher segments = SEGMENT.matcher(inDossier);
    while (segments.find()) {
      path.add(segments.group(1), segments.group(2));
    }
    return List.copyOf(path.path);
  }

  private void add(String name, @Nullable String place) {
    FormField names = byLanguage;
    if (names != null) {
      path.removeLast();
      path.addAll(lists.itemIn(names, name));
      byLanguage = null;
      form = null;
      return;
    }
    Optional<FormField> field = form == null ? Optional.empty() : form.calledInDossiers(name);
    path.addAll(
        field
            .filter(FormField::isList)
            .map(list ->
                place == null ? lists.whole(list) : lists.item(list, Integer.parseInt(place) - 1))
            .orElseGet(() -> List.of(field.map(FormField::name).orElse(name))));
    byLanguage = field.filter(FormField::isByLanguage).orElse(null);
    form = field.map(FormField::shape).map(InputPath::inside).orElse(null);
  }

  private static @Nullable Form inside(Shape shape) {
    return switch (shape) {
      case Shape.Part part -> part.form();
      case Shape.Parts parts -> parts.form();
      default -> null;
    };
  }
}
