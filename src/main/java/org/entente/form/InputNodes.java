package org.entente.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes inputs as the records of a dossier, for its reader. */
public final class InputNodes {
  private InputNodes() {}

  /** A mapping, by names. */
  public static Node mapping(Map<String, Node> members) {
    List<NodeTuple> tuples = new ArrayList<>();
    members.forEach((name, node) -> tuples.add(new NodeTuple(scalar(name), node)));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  /** Records of a kind as a dossier with nothing else, by their keys. */
  public static Node section(RecordForm form, Map<String, Map<String, Object>> records) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    records.forEach((key, fields) -> nodes.put(key, record(form.form(), fields)));
    return mapping(Map.of(form.section(), mapping(nodes)));
  }

  /** A record, or a part of one; what is null is left out. */
  public static Node record(Form form, Map<String, Object> input) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (FormField field : form.fields()) {
      Object value = input.get(field.name());
      if (value != null) {
        Node node = field.isByLanguage() ? names(list(value)) : node(field.shape(), value);
        tuples.add(new NodeTuple(scalar(field.inDossier()), node));
      }
    }
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node node(Shape shape, Object value) {
    return switch (shape) {
      case Shape.Part part -> record(part.form(), map(value));
      case Shape.Parts parts ->
          sequence(list(value).stream().map(v -> record(parts.form(), map(v))).toList());
      case Shape.Texts _ -> sequence(list(value).stream().map(InputNodes::scalar).toList());
      case Shape.Date _ -> date(map(value));
      default -> scalar(value);
    };
  }

  /** Dossiers have names by their languages. */
  private static Node names(List<?> names) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (Object name : names) {
      Map<String, Object> fields = map(name);
      tuples.add(
          new NodeTuple(scalar(text(fields.get("language"))), scalar(text(fields.get("text")))));
    }
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Node date(Map<String, Object> fields) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (String name : new String[] {"edtf", "earliest", "latest", "words"}) {
      Object value = fields.get(name);
      if (value != null) {
        tuples.add(new NodeTuple(scalar(name), scalar(value)));
      }
    }
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node sequence(List<Node> nodes) {
    return new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK);
  }

  private static Node scalar(Object value) {
    return new ScalarNode(Tag.STR, value.toString(), ScalarStyle.PLAIN);
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  @SuppressWarnings("unchecked") // GraphQL has coerced it to the type of the input.
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
