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
  /** What any other record may rest on. */
  private static final Set<RecordKind> BASES = Set.of(RecordKind.PARTY, RecordKind.SOURCE);

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

  /** How many records there are beside parties and sources, on which these rest. */
  int size() {
    return resting().size();
  }

  /** The one of that place, from 1 on, in the order in which they are written. */
  Entry record(int place) {
    return resting().get(place - 1);
  }

  /** The first so many of them with what belongs to them, and all parties and sources. */
  DossierRows first(int most) {
    Set<Entry> taken = new HashSet<>(resting().subList(0, most));
    DossierRows first = new DossierRows();
    for (DossierTable table : DossierTable.values()) {
      boolean isWhole = BASES.contains(table.kind());
      of(table).stream()
          .filter(entry -> isWhole || taken.contains(entry))
          .forEach(entry -> first.add(table, entry));
      Set<String> keys = Set.copyOf(first.keys(table));
      put(first.citations, table.kind(), owned(citations(table.kind()), "record_id", keys));
      put(first.aliases, table.kind(), owned(aliases(table.kind()), "record_id", keys));
      for (PartTable part : PartTable.values()) {
        if (part.owner() == table.kind()) {
          put(first.parts, part, owned(of(part), part.ownerColumn(), keys));
        }
      }
    }
    return first;
  }

  private List<Entry> resting() {
    List<Entry> resting = new ArrayList<>();
    for (DossierTable table : DossierTable.values()) {
      if (!BASES.contains(table.kind())) {
        resting.addAll(of(table));
      }
    }
    return resting;
  }

  private static <K> void put(Map<K, JsonArray> all, K of, JsonArray rows) {
    if (!rows.isEmpty()) {
      all.put(of, rows);
    }
  }

  private static JsonArray owned(JsonArray rows, String column, Set<String> owners) {
    JsonArray owned = new JsonArray();
    for (Object row : rows) {
      if (owners.contains(((JsonObject) row).getString(column))) {
        owned.add(row);
      }
    }
    return owned;
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
