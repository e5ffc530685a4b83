package org.entente.dossier;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.database.Upsert;
import org.entente.graphql.RecordKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping in a dossier, such as a record or a step, with the row that its fields make. */
final class Entry extends Fields {
  private final JsonObject row = new JsonObject();
  private final Map<String, EdtfDate> dates = new LinkedHashMap<>();

  /** Fields whose value a source may give differently, with what reads such a value. */
  private final Map<String, FieldType> attributes = new LinkedHashMap<>();

  private Entry(Findings findings, String path, int line) {
    super(findings, path, line);
  }

  Entry(Findings findings, String path, Node node) {
    this(findings, path, line(node));
    takeAll(node);
  }

  /** The row, by columns; a reference in it is the other record's key. */
  JsonObject row() {
    return row;
  }

  /** Notes each of these fields that is missing. */
  Entry requires(String... names) {
    requireAll(names);
    return this;
  }

  /** Puts a text into the column of the field's name. */
  Entry text(String field) {
    return text(field, Columns.of(field));
  }

  Entry text(String field, String column) {
    return value(field, column, FieldType.TEXT);
  }

  Entry constant(String field, Class<? extends Enum<?>> type) {
    return value(field, Columns.of(field), FieldType.constant(type));
  }

  Entry value(String field, String column, FieldType type) {
    attributes.put(field, type);
    read(field, type).ifPresent(value -> row.put(column, value));
    return this;
  }

  /** Puts a date into its four columns. */
  Entry date(String field) {
    return date(field, Columns.of(field));
  }

  Entry date(String field, String column) {
    attributes.put(field, FieldType.DATE);
    node(field)
        .flatMap(node -> DateReader.read(this, field, node))
        .ifPresent(date -> {
          dates.put(field, date);
          Upsert.put(row, column, date);
        });
    return this;
  }

  /** Notes that the second of two dates is surely before the first. */
  void inOrder(String from, String to) {
    Optional<EdtfDate> end = dateOf(to);
    if (dateOf(from).isPresent() && end.isPresent()) {
      LocalDate begin = dateOf(from).get().earliest();
      if (end.get().latest().isBefore(begin)) {
        problem(to, "is before the beginning, " + dateOf(from).get().edtf());
      }
    }
  }

  /** The date in a field, if it has one that can be read. */
  Optional<EdtfDate> dateOf(String field) {
    return Optional.ofNullable(dates.get(field));
  }

  /** What stands in a column of the row. */
  Optional<String> textOf(String column) {
    return Optional.ofNullable(row.getString(column));
  }

  /** Puts another record's key into the column for its number. */
  Entry reference(String field, RecordKind kind) {
    return reference(field, Referent.of(kind));
  }

  /** The same where not every record of a kind will do. */
  Entry reference(String field, Referent to) {
    read(field, FieldType.TEXT)
        .map(Object::toString)
        .ifPresent(key -> {
          row.put(Columns.of(field) + "_id", key);
          refer(field, to, key);
        });
    return this;
  }

  /** A reference to a party on which sources may differ. */
  Entry disputedReference(String field, Referent to) {
    attributes.put(field, FieldType.CODE);
    return reference(field, to);
  }

  /** The codes in a list of parties. */
  List<String> parties(String field) {
    return parties(field, Referent.of(RecordKind.PARTY));
  }

  /** The same where parties of one kind alone will do. */
  List<String> parties(String field, Referent to) {
    List<String> codes = texts(field);
    codes.forEach(code -> refer(field, to, code));
    return codes;
  }

  Map<String, FieldType> attributes() {
    return attributes;
  }

  /** The mapping in a field. */
  Optional<Entry> child(String field) {
    return node(field).map(node -> new Entry(findings(), at(field), node));
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
      Entry child = new Entry(findings(), place, line(item));
      if (shorthand != null && item instanceof ScalarNode) {
        child.take(shorthand, item);
      } else {
        child.takeAll(item);
      }
      children.add(child);
    }
    return children;
  }
}
