package org.entente.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders records that refer to others of their kind: parents first. */
final class Generations {
  private Generations() {}

  /** Notes a problem where a record is its own ancestor. */
  static void check(List<Entry> records, String parentColumn) {
    List<Entry> placed = of(records, parentColumn).stream().flatMap(List::stream).toList();
    Set<Entry> left = new HashSet<>(records);
    placed.forEach(left::remove);
    left.forEach(
        entry -> entry.problem(parentColumn.replace("_id", ""), "leads back to the record itself"));
  }

  /**
   * The records whose parents are elsewhere, then those whose parents are among these, and so on;
   * all at once where none can have any.
   */
  static List<List<Entry>> of(List<Entry> records, String parentColumn) {
    if (parentColumn.isEmpty()) {
      return records.isEmpty() ? List.of() : List.of(records);
    }
    Map<String, Entry> left = new LinkedHashMap<>();
    records.forEach(record -> left.put(record.row().getString("slug"), record));
    List<List<Entry>> generations = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Entry> next =
          left.values().stream()
              .filter(r -> !left.containsKey(r.row().getString(parentColumn, "")))
              .toList();
      if (next.isEmpty()) {
        break;
      }
      generations.add(next);
      next.forEach(record -> left.remove(record.row().getString("slug")));
    }
    return generations;
  }
}
