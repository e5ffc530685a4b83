package org.entente.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.form.RecordForm;
import org.entente.identity.EntryMerge;
import org.entente.identity.FieldValues;

/** The fields of a record with which another is merged. */
final class MergedFields {
  private static final String HEAD = "HEAD_OF_DELEGATION";

  /**
   * Fields that name another record of the same kind, which may be one of those that are merged.
   */
  private static final List<String> OWN_KIND = List.of("occasion", "parent");

  private MergedFields() {}

  /**
   * The fields of the kept record, with what the other says and it does not.
   *
   * @param key the kept record's
   * @param keys of records that are merged, with those of the records that are kept
   */
  static Map<String, Object> of(
      RecordForm form,
      String key,
      Map<String, Object> kept,
      Map<String, Object> merged,
      Map<String, String> keys) {
    Map<String, Object> said = new LinkedHashMap<>(merged);
    if (form == RecordForm.MEETING) {
      said.put("attendances", attendances(kept, merged));
    }
    Map<String, Object> whole = EntryMerge.of(kept, Map.of(), said);
    for (String field : OWN_KIND) {
      whole.computeIfPresent(
          field, (_, other) -> keys.getOrDefault(other.toString(), other.toString()));
      // No record is a part of itself.
      whole.remove(field, key);
    }
    return whole;
  }

  /** A party that has a head of its delegation has no second one: who came with him is a member. */
  private static List<Object> attendances(Map<String, Object> kept, Map<String, Object> merged) {
    Set<Object> led =
        FieldValues.rows(kept.get("attendances")).stream()
            .filter(row -> HEAD.equals(row.get("role")) && row.containsKey("official"))
            .map(row -> Objects.requireNonNull(row.get("party")))
            .collect(Collectors.toSet());
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> row : FieldValues.rows(merged.get("attendances"))) {
      Map<String, Object> changed = new LinkedHashMap<>(row);
      if (HEAD.equals(row.get("role")) && led.contains(row.get("party"))) {
        changed.put("role", "MEMBER");
      }
      rows.add(changed);
    }
    return rows;
  }
}
