package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a source says to what is on record. What the record says already stays; what the source
 * says otherwise is cited as that source's value, so that the record shows a dispute.
 */
public final class EntryMerge {
  /** Fields on which sources may differ, with the names that citations have for them. */
  static final Map<String, String> DISPUTED =
      Map.of(
          "from", "from",
          "to", "to",
          "date", "date",
          "locality", "locality",
          "visitClass", "visitClass",
          "existedFrom", "from",
          "existedTo", "to",
          "officialName", "officialName");

  /** Further ones on which two records differ that are about the same. */
  private static final Map<String, String> DISPUTED_BY_RECORDS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("kind", "kind"),
          Map.entry("status", "status"),
          Map.entry("country", "country"),
          Map.entry("host", "host"),
          Map.entry("ordinal", "ordinal"),
          Map.entry("familyName", "familyName"),
          Map.entry("acting", "acting"),
          Map.entry("name", "name"),
          Map.entry("level", "level"),
          Map.entry("launched", "launched"),
          Map.entry("coined", "coined"),
          Map.entry("stance", "stance"));

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  static final Set<String> LISTS =
      Set.of("citations", "attendances", "aliases", "names", "predecessors", "parties", "steps");

  private final Map<String, Object> whole;
  private final Map<String, Object> before;
  private final Map<String, Object> now;
  private final Map<String, String> disputed;

  private EntryMerge(
      Map<String, Object> present,
      Map<String, Object> before,
      Map<String, Object> now,
      Map<String, String> disputed) {
    this.whole = new LinkedHashMap<>(present);
    this.before = before;
    this.now = now;
    this.disputed = disputed;
  }

  /**
   * The whole record.
   *
   * @param present what is on record
   * @param before what the source said before; empty if it said nothing
   * @param now what it says, in the same words
   */
  public static Map<String, Object> of(
      Map<String, Object> present, Map<String, Object> before, Map<String, Object> now) {
    return new EntryMerge(present, before, now, DISPUTED).all();
  }

  /**
   * The whole of two records that are about the same. All that can be disputed is, as each of them
   * was said as a whole; a source of an entry may call by another title what it takes for the same.
   */
  public static Map<String, Object> ofRecords(
      Map<String, Object> present, Map<String, Object> other) {
    Map<String, String> disputed = new HashMap<>(DISPUTED);
    disputed.putAll(DISPUTED_BY_RECORDS);
    return new EntryMerge(present, Map.of(), other, disputed).all();
  }

  /** The places of both, which are joined by commas, each once. */
  public static String localities(String one, String other) {
    Map<String, String> places = new LinkedHashMap<>();
    COMMA
        .splitAsStream(one + "," + other)
        .forEach(place -> places.putIfAbsent(place.toLowerCase(Locale.ROOT), place));
    return String.join(", ", places.values());
  }

  private Map<String, Object> all() {
    lists();
    now.keySet().stream().filter(field -> !LISTS.contains(field)).forEach(this::field);
    return whole;
  }

  private void field(String field) {
    Object said = now.get(field);
    Object present = whole.get(field);
    if (said == null || !FieldValues.tells(said) || FieldValues.same(said, present)) {
      return;
    }
    if (present == null && field.equals("existedTo")) {
      // A country on record without an end exists.
      return;
    }
    if (!FieldValues.tells(present) || FieldValues.same(present, before.get(field))) {
      whole.put(field, said);
    } else if (field.equals("fullName")) {
      add("aliases", said);
    } else if (!isAmong(field, said, present)) {
      Optional.ofNullable(disputed.get(field)).ifPresent(attribute -> dispute(attribute, said));
    }
  }

  /** Whether the record names the place beside others. */
  private static boolean isAmong(String field, Object said, @Nullable Object present) {
    return field.equals("locality")
        && present instanceof String places
        && localities(places, said.toString()).equals(places);
  }

  /** Sources themselves cite none. */
  private void dispute(String attribute, Object said) {
    List<Map<String, Object>> cited = FieldValues.rows(now.get("citations"));
    if (cited.isEmpty()) {
      return;
    }
    Map<String, Object> citation = new LinkedHashMap<>(cited.getFirst());
    citation.remove("quotation");
    citation.put("attribute", attribute);
    Object value = said instanceof Map<?, ?> date ? Objects.requireNonNull(date.get("edtf")) : said;
    citation.put("value", value.toString());
    addCitation(citation);
  }

  private void lists() {
    FieldValues.rows(now.get("citations")).forEach(this::addCitation);
    for (String list : List.of("aliases", "predecessors")) {
      if (now.get(list) instanceof List<?> values) {
        values.forEach(value -> add(list, value));
      }
    }
    FieldValues.rows(now.get("names")).forEach(name -> addRow("names", name, "language"));
    attendances();
  }

  private void add(String list, Object value) {
    List<Object> values = copy(list);
    boolean isName = list.equals("aliases") && value.equals(whole.get("fullName"));
    if (!values.contains(value) && !isName) {
      values.add(value);
      whole.put(list, values);
    }
  }

  private void addRow(String list, Map<String, Object> row, String key) {
    List<Object> rows = copy(list);
    if (rows.stream()
        .noneMatch(r -> Objects.equals(FieldValues.fields(r).get(key), row.get(key)))) {
      rows.add(row);
      whole.put(list, rows);
    }
  }

  /** A source's text and value of one place are one citation, unless they are of two fields. */
  private void addCitation(Map<String, Object> citation) {
    List<Object> citations = copy("citations");
    for (int i = 0; i < citations.size(); i++) {
      Map<String, Object> other = FieldValues.fields(citations.get(i));
      if (same(citation, other, "source")
          && same(citation, other, "locator")
          && same(citation, other, "attribute")) {
        citations.set(i, citation);
        whole.put("citations", citations);
        return;
      }
    }
    citations.add(citation);
    whole.put("citations", citations);
  }

  private void attendances() {
    for (Map<String, Object> said : FieldValues.rows(now.get("attendances"))) {
      List<Object> all = copy("attendances");
      int place = place(said, all);
      if (place < 0) {
        all.add(said);
      } else {
        Map<String, Object> merged = new LinkedHashMap<>(said);
        merged.putAll(FieldValues.fields(all.get(place)));
        all.set(place, merged);
      }
      whole.put("attendances", all);
    }
  }

  /** Where the same attends already: the same official, or else the party without one. */
  private static int place(Map<String, Object> said, List<Object> all) {
    int party = -1;
    for (int i = 0; i < all.size(); i++) {
      Map<String, Object> present = FieldValues.fields(all.get(i));
      if (same(said, present, "party")) {
        if (same(said, present, "official")) {
          return i;
        }
        boolean open = !present.containsKey("official") || !said.containsKey("official");
        party = party < 0 && open ? i : party;
      }
    }
    return party;
  }

  private static boolean same(Map<String, Object> one, Map<String, Object> other, String field) {
    return Objects.equals(one.get(field), other.get(field));
  }

  private List<Object> copy(String list) {
    return whole.get(list) instanceof List<?> values ? new ArrayList<>(values) : new ArrayList<>();
  }
}
