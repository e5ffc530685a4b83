package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Attendee;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.NamedOfficial;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Who attended a meeting: as a source tells it, where {@code called} stands for whom a text names,
 * and as an input, once it is found out who that is.
 */
final class Attendances {
  private static final String CALLED = "called";

  private Attendances() {}

  /** As the source tells it, in a form that can be kept. */
  static List<Map<String, Object>> told(List<AttendanceClaim> claims) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (AttendanceClaim claim : claims) {
      Map<String, Object> row = FieldValues.of("party", claim.party());
      row.put("role", claim.role().name());
      put(row, claim.attendee(), claim.post());
      rows.add(row);
    }
    return rows;
  }

  private static void put(
      Map<String, Object> row, @Nullable Attendee attendee, @Nullable Key post) {
    switch (attendee) {
      case null -> {}
      case KeyedOfficial keyed -> {
        row.put("official", keyed.key().toString());
        FieldValues.put(row, "post", post == null ? null : post.toString());
      }
      case NamedOfficial named -> {
        if (named.name() != null) {
          Map<String, Object> called = FieldValues.of("name", named.name());
          FieldValues.put(called, "kind", named.kind() == null ? null : named.kind().name());
          row.put(CALLED, called);
        }
      }
    }
  }

  /** Whether a text names one of them. */
  static boolean haveNames(List<Map<String, Object>> told) {
    return told.stream().anyMatch(row -> row.containsKey(CALLED));
  }

  /** The attendances of an input; whom nobody knows attends as the party. */
  static List<Map<String, Object>> found(
      List<Map<String, Object>> told, EdtfDate date, NamedOfficials officials) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (Map<String, Object> one : told) {
      Map<String, Object> row = FieldValues.of("party", String.valueOf(one.get("party")));
      row.putAll(one);
      row.remove(CALLED);
      called(one)
          .flatMap(called -> officials.find(called, String.valueOf(one.get("party")), date))
          .ifPresent(found -> {
            row.put("official", found.official());
            FieldValues.put(row, "post", found.post());
          });
      if (present.add(row.get("party") + " " + row.get("official"))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Optional<NamedOfficial> called(Map<String, Object> row) {
    return Optional.ofNullable(row.get(CALLED))
        .map(FieldValues::fields)
        .map(called -> {
          Object kind = called.get("kind");
          return new NamedOfficial(
              null,
              String.valueOf(called.get("name")),
              kind == null ? null : PostKind.valueOf(kind.toString()));
        });
  }

  /**
   * Those of a party that a source found to have attended before, and does not tell of any more.
   * Who is told of as before and only not found any more stays; where it is not clear who that is,
   * all do.
   *
   * @param before the fields of the meeting before, and {@code now} those that they are now
   * @param toldBefore who attended, as the source told it before; empty where it named nobody
   */
  static List<Object> goneOf(
      Map<String, Object> before,
      List<Map<String, Object>> toldBefore,
      Map<String, Object> now,
      SourceEntry entry) {
    Map<Object, List<Object>> gone = new HashMap<>();
    List<Map<String, Object>> found = FieldValues.rows(now.get("attendances"));
    for (Map<String, Object> row : FieldValues.rows(before.get("attendances"))) {
      if (found.stream().noneMatch(other -> isSame(row, other))) {
        gone.computeIfAbsent(row.get("party"), _ -> new ArrayList<>()).add(row);
      }
    }
    Map<Object, Integer> untold = untold(before, toldBefore, now, entry);
    gone.entrySet()
        .removeIf(party -> party.getValue().size() != untold.getOrDefault(party.getKey(), 0));
    return gone.values().stream().flatMap(List::stream).toList();
  }

  /** How many of each party a source told of before, and does not now. */
  private static Map<Object, Integer> untold(
      Map<String, Object> before,
      List<Map<String, Object>> toldBefore,
      Map<String, Object> now,
      SourceEntry entry) {
    List<Map<String, Object>> told =
        entry.mentions().isEmpty() ? FieldValues.rows(now.get("attendances")) : entry.mentions();
    Map<Object, Integer> untold = new HashMap<>();
    for (Map<String, Object> row :
        toldBefore.isEmpty() ? FieldValues.rows(before.get("attendances")) : toldBefore) {
      if (told.stream().noneMatch(other -> isSame(row, other))) {
        untold.merge(row.get("party"), 1, Integer::sum);
      }
    }
    return untold;
  }

  private static boolean isSame(Map<String, Object> one, Map<String, Object> other) {
    return Stream.of("party", "official", CALLED)
        .allMatch(field -> Objects.equals(one.get(field), other.get(field)));
  }

  /** Those of parties of which somebody attended whom nobody knows. */
  static List<Map<String, Object>> nameless(List<Map<String, Object>> rows) {
    return rows.stream().filter(row -> !row.containsKey("official")).toList();
  }

  /** Adds them to a meeting where the party has none such. */
  static void add(Map<String, Object> meeting, List<Map<String, Object>> nameless) {
    List<Map<String, Object>> all = FieldValues.rows(meeting.get("attendances"));
    Set<Object> parties = new HashSet<>();
    nameless(all).forEach(row -> parties.add(String.valueOf(row.get("party"))));
    for (Map<String, Object> row : nameless) {
      if (parties.add(String.valueOf(row.get("party")))) {
        all.add(row);
      }
    }
    meeting.put("attendances", new ArrayList<Object>(all));
  }
}
