package org.entente.editing;

import java.util.ArrayList;
import java.util.List;
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
  private @Nullable Form form;

  private InputPath(List<String> begin, Form form) {
    this.path = new ArrayList<>(begin);
    this.form = form;
  }

  /**
   * The path of a field of a record's input.
   *
   * @param begin the path of the input itself
   * @param inDossier the fields from the record on, items of lists counted from 1
   */
  static List<String> of(List<String> begin, Form form, String inDossier) {
    InputPath path = new InputPath(begin, form);
    Matcher segments = SEGMENT.matcher(inDossier);
    while (segments.find()) {
      path.add(segments.group(1), segments.group(2));
    }
    return List.copyOf(path.path);
  }

  private void add(String name, @Nullable String place) {
    Optional<FormField> field = form == null ? Optional.empty() : form.calledInDossiers(name);
    path.add(field.map(FormField::name).orElse(name));
    if (place != null) {
      path.add(Integer.toString(Integer.parseInt(place) - 1));
    }
    form =
        field
            .map(FormField::shape)
            .map(shape ->
                switch (shape) {
                  case Shape.Part part -> part.form();
                  case Shape.Parts parts -> parts.form();
                  default -> null;
                })
            .orElse(null);
  }
}
