package org.entente.dossier;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graphql.RecordKind;

/** The rows that a dossier makes; a reference in a row is the other record's key. */
final class DossierRows {
  private final Map<DossierTable, List<Entry>> records = new EnumMap<>(DossierTable.class);
  private final List<Entry> attendances = new ArrayList<>();
  private final Map<PartTable, JsonArray> parts = new EnumMap<>(PartTable.class);
  private final Map<RecordKind, JsonArray> citations = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, JsonArray> aliases = new EnumMap<>(RecordKind.class);

  void add(DossierTable table, Entry entry) {
    records.computeIfAbsent(table, _ -> new ArrayList<>()).add(entry);
  }

  void add(PartTable table, JsonObject row) {
    parts.computeIfAbsent(table, _ -> new JsonArray()).add(row);
  }

  /** Adds a row for each party of a record. */
  void addParties(PartTable table, String record, List<String> codes) {
    addEach(table, record, "party_id", codes);
  }

  /** Adds a row for each of the values, which stand in that column. */
  void addEach(PartTable table, String record, String column, List<String> values) {
    values.forEach(
        value -> add(table, new JsonObject().put(table.ownerColumn(), record).put(column, value)));
  }

  /** Adds a row for each of the names that a record has by language. */
  void addNames(PartTable table, String record, Entry entry) {
    entry
        .child("names")
        .ifPresent(names -> {
          Set<Object> languages = new HashSet<>();
          for (String tag : names.names()) {
            JsonObject row = new JsonObject().put(table.ownerColumn(), record);
            names
                .parsed(tag, tag, FieldType.LANGUAGE)
                .ifPresent(language -> {
                  row.put("language", language);
                  if (!languages.add(language)) {
                    names.problem(tag, "is the language '%s' once more".formatted(language));
                  }
                });
            names.read(tag, FieldType.TEXT).ifPresent(text -> row.put("text", text));
            add(table, row);
          }
        });
  }

  void attend(Entry attendance) {
    attendances.add(attendance);
    add(PartTable.ATTENDANCE, attendance.row());
  }

  List<Entry> attendances() {
    return attendances;
  }

  void cite(RecordKind kind, JsonObject citation) {
    citations.computeIfAbsent(kind, _ -> new JsonArray()).add(citation);
  }

  void alias(RecordKind kind, String key, String alias) {
    JsonObject row =
        new JsonObject().put("record_id", key).put("kind", kind.name()).put("slug", alias);
    aliases.computeIfAbsent(kind, _ -> new JsonArray()).add(row);
  }

  /** The aliases of one record. */
  List<String> aliases(RecordKind kind, String key) {
    return aliases(kind).stream()
        .map(JsonObject.class::cast)
        .filter(row -> row.getString("record_id").equals(key))
        .map(row -> row.getString("slug"))
        .toList();
  }

  List<Entry> of(DossierTable table) {
    return records.getOrDefault(table, List.of());
  }

  /** The keys of all records of a table. */
  List<String> keys(DossierTable table) {
    return of(table).stream().map(entry -> entry.row().getString(table.key())).toList();
  }

  JsonArray of(PartTable table) {
    return parts.getOrDefault(table, new JsonArray());
  }

  JsonArray citations(RecordKind kind) {
    return citations.getOrDefault(kind, new JsonArray());
  }

  JsonArray aliases(RecordKind kind) {
    return aliases.getOrDefault(kind, new JsonArray());
  }
}
