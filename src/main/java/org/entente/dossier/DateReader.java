package org.entente.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a date: an EDTF value, or a mapping that says more. */
final class DateReader {
  private static final FieldType DAY = DateReader::day;

  private DateReader() {}

  /** The date in a field of an entry, or nothing, and then the problem is noted. */
  static Optional<EdtfDate> read(Entry entry, String field, Node node) {
    if (node instanceof ScalarNode scalar) {
      return entry.parsed(field, scalar.getValue(), FieldType.DATE).map(EdtfDate.class::cast);
    }
    return entry.child(field).flatMap(date -> full(entry, field, date));
  }

  private static Optional<EdtfDate> full(Entry entry, String field, Entry parts) {
    parts.requires("edtf");
    Optional<EdtfDate> date = parts.read("edtf", FieldType.DATE).map(EdtfDate.class::cast);
    Optional<LocalDate> earliest = parts.read("earliest", DAY).map(LocalDate.class::cast);
    Optional<LocalDate> latest = parts.read("latest", DAY).map(LocalDate.class::cast);
    Optional<String> words = parts.read("words", FieldType.TEXT).map(Object::toString);
    try {
      return date.map(d -> narrowed(d, earliest, latest).inWords(words.orElse(null)));
    } catch (EdtfException e) {
      entry.problem(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static EdtfDate narrowed(
      EdtfDate date, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return date.narrowedTo(earliest.orElse(date.earliest()), latest.orElse(date.latest()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' is no day; one is written as 2023-11-25".formatted(text), e);
    }
  }
}
