package org.entente.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.identity.FieldValues;

/** Who attended meetings that are one. */
final class MergedAttendances {
  private static final String FIELD = "attendances";
  private static final String PARTY = "party";
  private static final String OFFICIAL = "official";
  private static final String ROLE = "role";
  private static final String HEAD = "HEAD_OF_DELEGATION";
  private static final String MEMBER = "MEMBER";

  /** The highest first. */
  private static final List<String> ROLES = List.of("HOST", HEAD, MEMBER, "MEDIATOR", "OBSERVER");

  private MergedAttendances() {}

  /**
   * Those of the merged meeting. A party that has a head of its delegation has no second one: who
   * came with him is a member.
   */
  static List<Object> said(Map<String, Object> kept, Map<String, Object> merged) {
    List<Map<String, Object>> present = FieldValues.rows(kept.get(FIELD));
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> row : FieldValues.rows(merged.get(FIELD))) {
      Map<String, Object> changed = new LinkedHashMap<>(row);
      if (HEAD.equals(row.get(ROLE)) && present.stream().anyMatch(p -> leadsAnother(p, row))) {
        changed.put(ROLE, MEMBER);
      }
      rows.add(changed);
    }
    return rows;
  }

  /** Whether another official leads the delegation that one of the party belongs to. */
  private static boolean leadsAnother(Map<String, Object> present, Map<String, Object> row) {
    return HEAD.equals(present.get(ROLE))
        && present.containsKey(OFFICIAL)
        && Objects.equals(present.get(PARTY), row.get(PARTY))
        && !Objects.equals(present.get(OFFICIAL), row.get(OFFICIAL));
  }

  /** All, each in the higher of the roles in which the two meetings have him. */
  static List<Object> raised(Map<String, Object> whole, Map<String, Object> said) {
    List<Map<String, Object>> others = FieldValues.rows(said.get(FIELD));
    List<Object> rows = new ArrayList<>();
    for (Map<String, Object> row : FieldValues.rows(whole.get(FIELD))) {
      Map<String, Object> changed = new LinkedHashMap<>(row);
      others.stream()
          .filter(other -> isOfSame(row, other) && rank(other) < rank(row))
          .forEach(other -> changed.put(ROLE, Objects.requireNonNull(other.get(ROLE))));
      rows.add(changed);
    }
    return rows;
  }

  private static boolean isOfSame(Map<String, Object> one, Map<String, Object> other) {
    return Objects.equals(one.get(PARTY), other.get(PARTY))
        && Objects.equals(one.get(OFFICIAL), other.get(OFFICIAL));
  }

  private static int rank(Map<String, Object> row) {
    return ROLES.indexOf(String.valueOf(row.get(ROLE)));
  }
}
