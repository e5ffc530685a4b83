package org.entente.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a source said of a record before and says no longer. It is taken back where the record still
 * says it so, and no other source does.
 */
final class SaidBefore {
  private final Map<String, Object> whole;
  private final Map<String, Object> before;
  private final Map<String, Object> now;

  private SaidBefore(
      Map<String, Object> present, Map<String, Object> before, Map<String, Object> now) {
    this.whole = new LinkedHashMap<>(present);
    this.before = before;
    this.now = now;
  }

  /**
   * The record without it.
   *
   * @param whole what is on record
   * @param one what the source says of it, and said
   * @param before that which it said, and {@code now} that which it says, in our keys
   */
  static Map<String, Object> without(
      Map<String, Object> whole,
      Identified one,
      Map<String, Object> before,
      Map<String, Object> now,
      OtherSources others) {
    SaidBefore said = new SaidBefore(whole, before, now);
    said.disputes();
    if (said.hasMoved()) {
      others.beside(one.entry().key()).ifPresent(said::takeBackPlaces);
    }
    Set<String> fields = said.fields();
    List<Object> attendances = Attendances.goneOf(before, one.toldBefore(), now, one.entry());
    if (!fields.isEmpty() || !attendances.isEmpty()) {
      others
          .beside(one.entry().key())
          .ifPresent(beside -> {
            fields.forEach(field -> said.takeBack(field, beside));
            said.takeBackOf("attendances", attendances, beside);
          });
    }
    return said.whole;
  }

  /** Those of which it says less. */
  private Set<String> fields() {
    Set<String> less = new LinkedHashSet<>();
    before.forEach((field, value) -> {
      Object said = now.get(field);
      boolean isList = EntryMerge.LISTS.contains(field);
      if (List.of("aliases", "names", "predecessors").contains(field)) {
        if (!list(said).containsAll(list(value))) {
          less.add(field);
        }
      } else if (!isList && FieldValues.tells(value) && !FieldValues.tells(said)) {
        less.add(field);
      }
    });
    return less;
  }

  private boolean hasMoved() {
    return !before.isEmpty() && !places(now).containsAll(places(before));
  }

  /** Its citations from where it no longer stands in its source. */
  private void takeBackPlaces(Map<String, Object> beside) {
    Set<List<Object>> gone = new HashSet<>(places(before));
    gone.removeAll(places(now));
    gone.removeAll(places(beside));
    List<Object> rest = new ArrayList<>(list(whole.get("citations")));
    if (rest.removeIf(citation -> gone.contains(place(FieldValues.fields(citation))))) {
      whole.put("citations", rest);
    }
  }

  private static Set<List<Object>> places(Map<String, Object> fields) {
    return FieldValues.rows(fields.get("citations")).stream()
        .map(SaidBefore::place)
        .collect(Collectors.toSet());
  }

  private static List<Object> place(Map<String, Object> citation) {
    return Arrays.asList(citation.get("source"), citation.get("locator"));
  }

  private void takeBack(String field, Map<String, Object> beside) {
    if (EntryMerge.LISTS.contains(field)) {
      List<Object> gone = new ArrayList<>(list(before.get(field)));
      gone.removeAll(list(now.get(field)));
      takeBackOf(field, gone, beside);
    } else if (!FieldValues.tells(beside.get(field))
        && FieldValues.same(whole.get(field), before.get(field))) {
      Object said = now.get(field);
      if (said == null) {
        whole.remove(field);
      } else {
        whole.put(field, said);
      }
    }
  }

  private void takeBackOf(String list, List<Object> gone, Map<String, Object> beside) {
    List<Object> rest = new ArrayList<>(list(whole.get(list)));
    List<Object> said = list(beside.get(list));
    if (rest.removeIf(
        item ->
            gone.stream().anyMatch(g -> same(g, item))
                && said.stream().noneMatch(s -> same(s, item)))) {
      whole.put(list, rest);
    }
  }

  /** Attendances are the same whatever the post, which is found out, and not told. */
  private static boolean same(Object one, Object other) {
    if (one instanceof Map<?, ?> a && a.containsKey("party") && other instanceof Map<?, ?> b) {
      return List.of("party", "official", "role").stream()
          .allMatch(field -> Objects.equals(a.get(field), b.get(field)));
    }
    return one.equals(other);
  }

  /** Its values that differed from the record's, which are cited anew where they still do. */
  private void disputes() {
    List<Object> citations = new ArrayList<>(list(whole.get("citations")));
    List<Map<String, Object>> cited = FieldValues.rows(now.get("citations"));
    boolean changed =
        citations.removeIf(item -> {
          Map<String, Object> citation = FieldValues.fields(item);
          return cited.stream()
                  .anyMatch(c ->
                      Objects.equals(c.get("source"), citation.get("source"))
                          && Objects.equals(c.get("locator"), citation.get("locator")))
              && citation.get("attribute") instanceof String attribute
              && saysOtherwise(attribute, citation.get("value"));
        });
    if (changed) {
      whole.put("citations", citations);
    }
  }

  private boolean saysOtherwise(String attribute, @Nullable Object value) {
    return EntryMerge.DISPUTED.entrySet().stream()
        .filter(field -> field.getValue().equals(attribute))
        .map(Map.Entry::getKey)
        .anyMatch(field ->
            Objects.equals(edtf(before.get(field)), value)
                && !FieldValues.same(before.get(field), now.get(field)));
  }

  private static @Nullable Object edtf(@Nullable Object value) {
    return value instanceof Map<?, ?> date ? date.get("edtf") : value;
  }

  private static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> items ? List.copyOf(items) : List.of();
  }
}
