package org.entente.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of a mapping in a dossier. Every one may be left out unless {@link #requireAll} names
 * it. What is wrong is noted, and the reading goes on, so that one attempt shows all problems.
 */
class Fields {
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private final Findings findings;
  private final String path;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  /** Without any field. */
  Fields(Findings findings, String path, int line) {
    this.findings = findings;
    this.path = path;
    this.line = line;
    findings.reads(this);
  }

  /** Takes the fields of a mapping. */
  final void takeAll(Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else {
      findings.problem(line, path, "should be a mapping of fields");
    }
  }

  private void take(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    if (!take(name, tuple.getValueNode())) {
      findings.problem(line(tuple.getKeyNode()), at(name), "stands here twice");
    }
  }

  /** Takes one field; false if there is one of that name already. */
  final boolean take(String name, Node value) {
    return nodes.putIfAbsent(name, value) == null;
  }

  /** The first line of a node, from 1 on. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  final Findings findings() {
    return findings;
  }

  /** The fields that lead here. */
  final String path() {
    return path;
  }

  /** The names of all fields, in the order of the file. */
  final Set<String> names() {
    return new LinkedHashSet<>(nodes.keySet());
  }

  final boolean has(String field) {
    Node node = nodes.get(field);
    return node != null && !node.getTag().equals(Tag.NULL);
  }

  /** Notes a problem with a field, at its line. */
  final void problem(String field, String reason) {
    findings.problem(lineOf(field), at(field), reason);
  }

  /** Notes a problem with the mapping as a whole. */
  final void problem(String reason) {
    findings.problem(line, path, reason);
  }

  /** Notes that a field refers to a record. */
  final void refer(String field, Referent to, String key) {
    findings.refer(new Findings.Reference(to, key, lineOf(field), at(field)));
  }

  /** Notes that a key is another record's: one in a field, or that of the mapping itself. */
  final void taken(String field, String reason) {
    String place = field.isEmpty() ? path : at(field);
    findings.add(new Problem(lineOf(field), place, Problem.Kind.TAKEN, reason));
  }

  private int lineOf(String field) {
    Node node = nodes.get(field);
    return node == null ? line : line(node);
  }

  /** Notes fields that mean nothing, such as misspelt ones. To be called when all were read. */
  final void refuseOthers() {
    for (String name : nodes.keySet()) {
      if (!known.contains(name)) {
        String fields = String.join(", ", known.stream().sorted().toList());
        problem(name, "is no field here; there are " + fields);
      }
    }
  }

  /** Notes each of these fields that is missing, or a list of nothing. */
  final void requireAll(String... names) {
    for (String name : names) {
      if (!has(name)) {
        findings.add(new Problem(line, at(name), Problem.Kind.MISSING, "is missing"));
      } else if (nodes.get(name) instanceof SequenceNode list && list.getValue().isEmpty()) {
        problem(name, "needs one at least");
      }
    }
  }

  /** The value of a field. */
  final Optional<Object> read(String field, FieldType type) {
    return node(field)
        .flatMap(node -> scalar(field, node))
        .flatMap(text -> parsed(field, text, type));
  }

  /** Reads a value, or notes why it cannot be. */
  final Optional<Object> parsed(String field, String text, FieldType type) {
    try {
      return Optional.of(type.parse(text));
    } catch (IllegalArgumentException e) {
      problem(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The texts of a list, each of which may stand in it once. */
  final List<String> texts(String field) {
    return texts(field, FieldType.TEXT);
  }

  /** The keys of a list, each of which may stand in it once. */
  final List<String> keys(String field) {
    return texts(field, FieldType.KEY);
  }

  private List<String> texts(String field, FieldType type) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(field)) {
      scalar(field, item)
          .flatMap(text -> parsed(field, text, type))
          .ifPresent(text -> texts.add(text.toString()));
    }
    if (new HashSet<>(texts).size() < texts.size()) {
      problem(field, "names something twice");
    }
    return texts;
  }

  /** The items of a list. */
  final List<Node> items(String field) {
    Optional<Node> node = node(field);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problem(field, "should be a list");
    }
    return node.orElse(null) instanceof SequenceNode list ? list.getValue() : List.of();
  }

  /** What stands in a field, which from now on is known to mean something. */
  final Optional<Node> node(String field) {
    known.add(field);
    return has(field) ? Optional.ofNullable(nodes.get(field)) : Optional.empty();
  }

  private Optional<String> scalar(String field, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      problem(field, "should be a single value");
    } else if (HALF.matcher(scalar.getValue()).find()) {
      problem(field, "has half of a character (a lone surrogate)");
    } else {
      return Optional.of(scalar.getValue());
    }
    return Optional.empty();
  }

  final String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
