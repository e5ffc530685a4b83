package org.entente.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.form.RecordForm;
import org.entente.identity.EntryMerge;

/** The fields of a record with which others are merged. */
final class MergedFields {
  /**
   * Fields that name another record of the same kind, which may be one of those that are merged.
   */
  private static final List<String> OWN_KIND = List.of("occasion", "parent");

  /** Fields on which two records of one person's doings each do not differ. */
  private static final List<String> EACH_PERSONS = List.of("title", "date");

  private static final String ATTENDANCES = "attendances";
  private static final String LOCALITY = "locality";

  private final RecordForm form;
  private final Map<String, String> keys;

  /**
   * Of records of a kind.
   *
   * @param keys of records that are merged, with those of the records that are kept
   */
  MergedFields(RecordForm form, Map<String, String> keys) {
    this.form = form;
    this.keys = keys;
  }

  /** The fields of the kept record, before all others are merged with it and after each. */
  List<Map<String, Object>> steps(StoredFields kept, List<StoredFields> merged) {
    List<Map<String, Object>> steps = new ArrayList<>(List.of(kept.fields()));
    merged.forEach(other -> steps.add(whole(kept.with(steps.getLast()), other)));
    return steps;
  }

  /** The fields of the kept record, with what the other says and it does not. */
  private Map<String, Object> whole(StoredFields kept, StoredFields other) {
    boolean byPerson = kept.isBesideByPerson(other);
    Map<String, Object> said = new LinkedHashMap<>(other.fields());
    if (form == RecordForm.MEETING) {
      said.put(ATTENDANCES, MergedAttendances.said(kept.fields(), other.fields()));
    }
    if (byPerson) {
      EACH_PERSONS.forEach(said::remove);
    }
    Map<String, Object> present = new LinkedHashMap<>(kept.fields());
    if (byPerson && present.get(LOCALITY) instanceof String one && said.get(LOCALITY) != null) {
      present.put(LOCALITY, EntryMerge.localities(one, said.get(LOCALITY).toString()));
    }
    Map<String, Object> whole = EntryMerge.ofRecords(present, said);
    if (form == RecordForm.MEETING) {
      whole.put(ATTENDANCES, MergedAttendances.raised(whole, said));
    }
    for (String field : OWN_KIND) {
      whole.computeIfPresent(
          field, (_, value) -> keys.getOrDefault(value.toString(), value.toString()));
      // No record is a part of itself.
      whole.remove(field, kept.key());
    }
    return whole;
  }
}
