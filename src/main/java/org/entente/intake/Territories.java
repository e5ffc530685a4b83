package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.PartyClaim;
import org.entente.claim.RecordProblem;
import org.entente.claim.SourceRecord;
import org.entente.shared.EdtfDate;

/**
 * Territories, present and former, with what came before and after them, of the Office of the
 * Historian's geospatial history (gsh).
 */
final class Territories implements Format {
  private static final String SCHEME = "gsh";

  /** How gsh writes that a territory exists still. */
  private static final String STILL = "9999";

  private static final Pattern YEAR = Pattern.compile("[0-9]{1,4}");

  private final CountrySlugs slugs = CountrySlugs.bundled();

  @Override
  public String name() {
    return "territories";
  }

  @Override
  public String description() {
    return "territories with predecessors and successors (XML, Office of the Historian's gsh)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".xml");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    return new XmlFile(file, Set.of("territory"), sink)
        .read((territory, place) ->
            sink.accept(
                new SourceRecord(
                    place, SourceDescriptions.TERRITORIES, List.of(claim(territory)))));
  }

  private PartyClaim claim(XmlRecord territory) {
    String id = territory.required("id");
    List<String> codes = slugs.codes(id);
    if (codes.isEmpty()) {
      throw new RecordProblem("the country '%s' is not known".formatted(id));
    }
    // Of one whose code depends on the date, gsh has earlier territories under other ids.
    String code = codes.getLast();
    return new PartyClaim(
        new Key(SCHEME, id),
        code,
        !slugs.isOwn(code),
        slugs.isAlone(code),
        territory.required("short-form-name"),
        territory.text("long-form-name").orElse(null),
        territory.child("valid-since").flatMap(Territories::year).orElse(null),
        territory.child("valid-until").flatMap(Territories::year).orElse(null),
        others(territory, "predecessors", "predecessor", id),
        others(territory, "successors", "successor", id),
        new Evidence("territories/" + id, territory.text("notes").orElse(null)));
  }

  /**
   * The year; nothing where it is open or before our era, as dates on file begin with the year 1.
   * Of some the dataset says how precise or certain they are, in years: those are approximate, or
   * uncertain.
   */
  private static Optional<EdtfDate> year(XmlRecord element) {
    String year = element.text().orElse("");
    if (year.isEmpty() || year.equals(STILL) || year.startsWith("-")) {
      return Optional.empty();
    }
    if (!YEAR.matcher(year).matches()) {
      throw new RecordProblem("'%s' is no year".formatted(year));
    }
    String approximate = element.attribute("precision").isPresent() ? "~" : "";
    String uncertain = element.attribute("certainty").isPresent() ? "?" : "";
    return Optional.of(Dates.date("0".repeat(4 - year.length()) + year + approximate + uncertain));
  }

  /** Some name themselves among their successors; that says nothing. */
  private static List<Key> others(XmlRecord territory, String list, String element, String self) {
    return territory.children(list).stream()
        .flatMap(others -> others.children(element).stream())
        .flatMap(other -> other.text().stream())
        .filter(other -> !other.equals(self))
        .map(other -> new Key(SCHEME, other))
        .distinct()
        .toList();
  }
}
