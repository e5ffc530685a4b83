package org.entente.intake;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping in a dossier, such as a record or a step, and the row that its fields make. Every field
 * may be left out unless {@link #requires} names it. What is wrong is noted, and the reading goes
 * on, so that one attempt shows all problems.
 */
final class Entry {
  private final Findings findings;
  private final String path;
  private final int line;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  /** Fields whose value a source may give differently, with what reads such a value. */
  private final Map<String, FieldType> attributes = new LinkedHashMap<>();

  private final JsonObject row = new JsonObject();
  private final Map<String, EdtfDate> dates = new LinkedHashMap<>();

  private Entry(Findings findings, String path, int line) {
    this.findings = findings;
    this.path = path;
    this.line = line;
    findings.reads(this);
  }

  Entry(Findings findings, String path, Node node) {
    this(findings, path, line(node));
    takeAll(node);
  }

  private void takeAll(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else {
      findings.problem(line, path, "should be a mapping of fields");
    }
  }

  private void take(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
      findings.problem(line(tuple.getKeyNode()), at(name), "stands here twice");
    }
  }

  /** The first line of a node, from 1 on. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  JsonObject row() {
    return row;
  }

  String path() {
    return path;
  }

  /** The names of all fields, in the order of the file. */
  Set<String> names() {
    return new LinkedHashSet<>(fields.keySet());
  }

  boolean has(String field) {
    Node node = fields.get(field);
    return node != null && !node.getTag().equals(Tag.NULL);
  }

  /** Notes a problem with a field, at its line. */
  void problem(String field, String reason) {
    Node node = fields.get(field);
    findings.problem(node == null ? line : line(node), at(field), reason);
  }

  Entry requires(String... names) {
    for (String name : names) {
      if (!has(name)) {
        problem(name, "is missing");
      }
    }
    return this;
  }

  /** Notes fields that mean nothing, such as misspelt ones. To be called when all were read. */
  void refuseOthers() {
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        problem(
            name,
            "is no field here; there are " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  Entry text(String field) {
    return value(field, Columns.of(field), FieldType.TEXT);
  }

  Entry text(String field, String column) {
    return value(field, column, FieldType.TEXT);
  }

  Entry value(String field, String column, FieldType type) {
    attributes.put(field, type);
    read(field, type).ifPresent(value -> row.put(column, value));
    return this;
  }

  Entry constant(String field, Class<? extends Enum<?>> type) {
    return value(field, Columns.of(field), FieldType.constant(type));
  }

  Entry date(String field) {
    attributes.put(field, FieldType.DATE);
    node(field)
        .flatMap(node -> DateReader.read(this, field, node))
        .ifPresent(date -> {
          dates.put(field, date);
          Columns.put(row, Columns.of(field), date);
        });
    return this;
  }

  /** The date in a field, if it has one that can be read. */
  Optional<EdtfDate> dateOf(String field) {
    return Optional.ofNullable(dates.get(field));
  }

  /** What a field made of the row's column holds. */
  Optional<String> textOf(String column) {
    return Optional.ofNullable(row.getString(column));
  }

  Entry reference(String field, RecordKind kind) {
    read(field, FieldType.TEXT)
        .ifPresent(key -> {
          row.put(Columns.of(field) + "_id", key);
          refer(field, kind, String.valueOf(key));
        });
    return this;
  }

  private void refer(String field, RecordKind kind, String key) {
    Node node = fields.get(field);
    findings.refer(new Findings.Reference(kind, key, node == null ? line : line(node), at(field)));
  }

  /** The fields of which sources may differ, by name. */
  Map<String, FieldType> attributes() {
    return attributes;
  }

  /** A value that is no column by itself. */
  Optional<Object> read(String field, FieldType type) {
    return node(field)
        .flatMap(node -> scalar(field, node))
        .flatMap(text -> parsed(field, text, type));
  }

  /** Reads a value, or notes why it cannot be. */
  Optional<Object> parsed(String field, String text, FieldType type) {
    try {
      return Optional.of(type.parse(text));
    } catch (IllegalArgumentException e) {
      problem(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The texts of a list. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(field)) {
      scalar(field, item)
          .flatMap(t -> parsed(field, t, FieldType.TEXT))
          .ifPresent(t -> texts.add(t.toString()));
    }
    if (new HashSet<>(texts).size() < texts.size()) {
      problem(field, "names something twice");
    }
    return texts;
  }

  /** The codes in a list of parties. */
  List<String> parties(String field) {
    List<String> codes = texts(field);
    codes.forEach(code -> refer(field, RecordKind.PARTY, code));
    return codes;
  }

  /** The keys in a list of other keys, by which the record shall be known too. */
  List<String> keys(String field) {
    List<String> keys = texts(field);
    keys.forEach(key -> parsed(field, key, FieldType.KEY));
    return keys;
  }

  /** The mapping in a field. */
  Optional<Entry> child(String field) {
    return node(field).map(node -> new Entry(findings, at(field), node));
  }

  /** The mappings in a list. */
  List<Entry> children(String field) {
    return children(field, null);
  }

  /** The mappings in a list; a text in it stands for a mapping with that field alone. */
  List<Entry> children(String field, @Nullable String shorthand) {
    List<Entry> children = new ArrayList<>();
    for (Node item : items(field)) {
      String place = "%s[%d]".formatted(at(field), children.size() + 1);
      Entry child = new Entry(findings, place, line(item));
      if (shorthand != null && item instanceof ScalarNode) {
        child.fields.put(shorthand, item);
      } else {
        child.takeAll(item);
      }
      children.add(child);
    }
    return children;
  }

  private List<Node> items(String field) {
    Optional<Node> node = node(field);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problem(field, "should be a list");
    }
    return node.orElse(null) instanceof SequenceNode list ? list.getValue() : List.of();
  }

  private Optional<Node> node(String field) {
    known.add(field);
    return has(field) ? Optional.ofNullable(fields.get(field)) : Optional.empty();
  }

  private Optional<String> scalar(String field, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problem(field, "should be a single value");
    return Optional.empty();
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
