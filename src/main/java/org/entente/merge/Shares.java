package org.entente.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.identity.EntryMerge;
import org.entente.identity.FieldValues;

/**
 * What each of the records that are merged with one has given it. From what that one said before
 * the first merge, what was changed between them, and what each merged record says, it follows what
 * the record would say without one of them: what another says as well stays, and so does what a
 * source of the record has said since.
 */
final class Shares {
  private final MergedFields fields;
  private final StoredFields kept;
  private final Map<OpenMerge, StoredFields> merged;
  private final OpenMerge gone;
  private final List<OpenMerge> staying;
  private final Map<String, Object> claimed;
  private final Map<String, Object> claimedOfOthers;

  /**
   * Of a record from which one of the merged ones goes.
   *
   * @param kept the record as it is now
   * @param merged what the records say, in the order of their merges
   * @param claimed what sources say by now under the record's own keys
   * @param claimedOfOthers what they say under those of the merged records that stay
   */
  Shares(
      MergedFields fields,
      StoredFields kept,
      Map<OpenMerge, StoredFields> merged,
      OpenMerge gone,
      Map<String, Object> claimed,
      Map<String, Object> claimedOfOthers) {
    this.fields = fields;
    this.kept = kept;
    this.merged = merged;
    this.gone = gone;
    this.staying = merged.keySet().stream().filter(merge -> !merge.equals(gone)).toList();
    this.claimed = claimed;
    this.claimedOfOthers = claimedOfOthers;
  }

  /** The merges that stay. */
  List<OpenMerge> staying() {
    return staying;
  }

  /** What the record says when the one has gone; what was changed since stays. */
  Map<String, Object> rest() {
    return TakenBack.of(kept.fields(), withClaims(steps(said()).getLast()), withAll());
  }

  /** What the record says by itself, and after each of the merges that stay. */
  List<Map<String, Object>> steps() {
    return steps(TakenBack.of(kept.fields(), said(), withAll()));
  }

  private List<Map<String, Object>> steps(Map<String, Object> own) {
    return fields.steps(
        kept.with(own),
        staying.stream().map(merge -> Objects.requireNonNull(merged.get(merge))).toList());
  }

  /** What it says by itself, and its sources. */
  private Map<String, Object> said() {
    return EntryMerge.of(own(), Map.of(), claimed);
  }

  /** With what all sources of what stays say. */
  private Map<String, Object> withClaims(Map<String, Object> whole) {
    return EntryMerge.of(EntryMerge.of(whole, Map.of(), claimed), Map.of(), claimedOfOthers);
  }

  /** What it said before all merges, with what was changed between them. */
  private Map<String, Object> own() {
    OpenMerge last = merged.keySet().iterator().next();
    Map<String, Object> own = last.before();
    for (OpenMerge merge : merged.keySet()) {
      if (!merge.isMadeWith(last)) {
        own = TakenBack.of(merge.before(), own, last.after());
        last = merge;
      }
    }
    return own;
  }

  /** What it says with all, and with what the merge that goes is known to have left. */
  private Map<String, Object> withAll() {
    Map<String, Object> whole =
        fields.steps(kept.with(own()), List.copyOf(merged.values())).getLast();
    Map<String, Object> with = new LinkedHashMap<>(withClaims(whole));
    if (staying.stream().noneMatch(gone::isMadeWith)) {
      gone.after().forEach((name, value) -> left(name, value, with));
      // As an occasion that would have been the meeting's own.
      with.keySet()
          .removeIf(name ->
              gone.before().containsKey(name)
                  && !gone.after().containsKey(name)
                  && !kept.fields().containsKey(name));
    }
    return with;
  }

  private void left(String name, Object after, Map<String, Object> with) {
    if (after instanceof List<?> items) {
      List<Object> all = new ArrayList<>();
      if (FieldValues.plain(with.get(name)) instanceof List<?> present) {
        all.addAll(present);
      }
      all.addAll(items);
      if (gone.before().get(name) instanceof List<?> before) {
        all.removeIf(item -> before.contains(item) && !items(with, name).contains(item));
      }
      with.put(name, all);
    } else if (Objects.equals(FieldValues.plain(kept.fields().get(name)), after)) {
      with.put(name, after);
    }
  }

  private static List<?> items(Map<String, Object> fields, String name) {
    return FieldValues.plain(fields.get(name)) instanceof List<?> items ? items : List.of();
  }
}
