package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.RecordProblem;
import org.entente.shared.EdtfDate;

/**
 * Under which code a country is on file that the Office of the Historian names by a slug: {@code
 * facts/country-slugs.yaml}. Which it is may depend on the date: "germany" was Prussia in 1860.
 */
final class CountrySlugs {
  /** A date for the code that a slug has had since its last change. */
  static final LocalDate LATEST = EdtfDate.OPEN_END;

  private static final CountrySlugs BUNDLED = new CountrySlugs(FactFile.read("country-slugs"));

  private final Map<String, List<Phase>> phases = new HashMap<>();
  private final Set<String> ownCodes = new HashSet<>();

  private CountrySlugs(Map<String, Object> file) {
    FactFile.mapping(file.get("slugs")).forEach((slug, codes) -> phases.put(slug, phases(codes)));
    for (String slug : FactFile.mapping(file.get("own")).keySet()) {
      String code = slug.replace("-", "").toUpperCase(Locale.ROOT);
      phases.put(slug, List.of(new Phase(code, LocalDate.MAX)));
      ownCodes.add(code);
    }
  }

  /** The table that comes with the application. */
  static CountrySlugs bundled() {
    return BUNDLED;
  }

  private static List<Phase> phases(Object codes) {
    if (!(codes instanceof List<?> list)) {
      return List.of(new Phase(codes.toString(), LocalDate.MAX));
    }
    List<Phase> phases = new ArrayList<>();
    for (Object entry : list) {
      if (entry instanceof String code) {
        phases.add(new Phase(code, LocalDate.MAX));
      }
      FactFile.mapping(entry)
          .forEach(
              (code, before) -> phases.add(new Phase(code, LocalDate.parse(before.toString()))));
    }
    return List.copyOf(phases);
  }

  /** The code at a date, or nothing for a slug that is not in the table. */
  Optional<String> code(String slug, LocalDate date) {
    return phases.getOrDefault(slug, List.of()).stream()
        .filter(phase -> date.isBefore(phase.before()))
        .map(Phase::code)
        .findFirst();
  }

  /**
   * The same, where a record is nothing without it.
   *
   * @throws RecordProblem if the slug is not in the table
   */
  String required(String slug, LocalDate date) {
    return code(slug, date)
        .orElseThrow(() -> new RecordProblem("the country '%s' is not known".formatted(slug)));
  }

  /** Whether only these tables give a territory the code, so that it makes a record of its own. */
  boolean isOwn(String code) {
    return ownCodes.contains(code);
  }

  /**
   * Whether no other slug has the code; then the slug is the country in its whole time. Spellings
   * of one name, as czechia, count as several.
   */
  boolean isAlone(String code) {
    return phases.values().stream()
            .filter(list -> list.stream().anyMatch(phase -> phase.code().equals(code)))
            .count()
        == 1;
  }

  Set<String> slugs() {
    return Set.copyOf(phases.keySet());
  }

  /** All codes of a slug, from the earliest to the latest; none for one that is not known. */
  List<String> codes(String slug) {
    return phases.getOrDefault(slug, List.of()).stream().map(Phase::code).toList();
  }

  private record Phase(String code, LocalDate before) {}
}
