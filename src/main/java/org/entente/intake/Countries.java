package org.entente.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.shared.EdtfDate;

/**
 * What the facts on countries and areas tell of each: its English name, and when it was there: for
 * sources that code what is there today, whatever the date.
 */
final class Countries {
  private static final Countries BUNDLED = new Countries();

  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(
      Optional<String> name,
      LocalDate from,
      LocalDate to,
      List<String> predecessors,
      List<String> successors) {
    static Entry of(Map<String, Object> facts) {
      return new Entry(
          Optional.ofNullable(facts.get("name")).map(String::valueOf),
          date(facts, "from").map(EdtfDate::earliest).orElse(EdtfDate.OPEN_START),
          date(facts, "to").map(EdtfDate::latest).orElse(EdtfDate.OPEN_END),
          FactFile.texts(facts.get("predecessors")),
          FactFile.texts(facts.get("successors")));
    }

    private static Optional<EdtfDate> date(Map<String, Object> facts, String field) {
      return Optional.ofNullable(facts.get(field)).map(String::valueOf).map(EdtfDate::parse);
    }
  }

  private Countries() {
    for (String file : List.of("countries", "former-countries")) {
      FactFile.mapping(FactFile.read(file).get("countries"))
          .forEach((code, facts) -> entries.put(code, Entry.of(FactFile.mapping(facts))));
    }
  }

  /** The facts that come with the application. */
  static Countries bundled() {
    return BUNDLED;
  }

  /** The English name; the code of what is no country. */
  String name(String code) {
    return Optional.ofNullable(entries.get(code))
        .map(entry ->
            entry.name().orElseGet(() -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        .orElse(code);
  }

  /**
   * The country itself where it was there at the date, else the one alone that was there of those
   * before or after it: of Czechia in 1985 Czechoslovakia. Nothing where there were several, or
   * none; the country itself where nothing is known to have been before or after it.
   */
  Optional<String> at(String code, LocalDate date) {
    Entry entry = entries.get(code);
    if (entry == null) {
      return Optional.of(code);
    }
    if (date.isBefore(entry.from())) {
      return instead(code, date, Entry::predecessors);
    }
    return date.isAfter(entry.to()) ? instead(code, date, Entry::successors) : Optional.of(code);
  }

  private Optional<String> instead(
      String code, LocalDate date, Function<Entry, List<String>> others) {
    List<String> direct = Optional.ofNullable(entries.get(code)).map(others).orElse(List.of());
    List<String> there = direct.stream().flatMap(c -> there(c, date, others)).distinct().toList();
    if (direct.isEmpty()) {
      return Optional.of(code);
    }
    return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
  }

  /** It, or those further back or on that were there; the facts have no circles. */
  private Stream<String> there(String code, LocalDate date, Function<Entry, List<String>> others) {
    Entry entry = entries.get(code);
    if (entry == null) {
      return Stream.empty();
    }
    return date.isBefore(entry.from()) || date.isAfter(entry.to())
        ? others.apply(entry).stream().flatMap(c -> there(c, date, others))
        : Stream.of(code);
  }
}
