package org.entente.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.RecordProblem;

/** An element of an XML file, whole. White space in its text is as good as one space. */
final class XmlRecord {
  private final String name;
  private final long line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlRecord> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlRecord(String name, long line) {
    this.name = name;
    this.line = line;
  }

  long line() {
    return line;
  }

  String name() {
    return name;
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlRecord child) {
    children.add(child);
  }

  void add(String characters) {
    text.append(characters);
  }

  /** The element's own text, or nothing where it has none. */
  Optional<String> text() {
    return Optional.of(text.toString().replaceAll("[\\s\u00a0]+", " ").strip())
        .filter(t -> !t.isEmpty());
  }

  /** An attribute's value, or nothing where it is missing or empty. */
  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /** The first element of the name directly below. */
  Optional<XmlRecord> child(String child) {
    return children(child).stream().findFirst();
  }

  List<XmlRecord> children(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  /** The text of an element below, found by names that lead there. */
  Optional<String> text(String... path) {
    XmlRecord at = this;
    for (String step : path) {
      Optional<XmlRecord> next = at.child(step);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return at.text();
  }

  /**
   * The same, where the record is nothing without it.
   *
   * @throws RecordProblem if there is none
   */
  String required(String... path) {
    return text(path)
        .orElseThrow(() -> new RecordProblem("<%s> is missing".formatted(String.join("/", path))));
  }
}
