package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.Place;
import org.entente.claim.SourceRecord;

/**
 * Principal officers and chiefs of mission of the United States (POCOM), of the Office of the
 * Historian: people, the posts they held, and their terms.
 */
final class Pocom implements Format {
  static final String SCHEME = "pocom";

  private static final Set<String> RECORDS =
      Set.of(
          "person",
          "org-mission/id",
          "org-mission/names",
          "org-mission/chiefs/chief",
          "org-mission/other-appointees/chief",
          "country-mission/chiefs/chief",
          "country-mission/other-nominees/chief",
          "principal-position/id",
          "principal-position/names",
          "principal-position/principals/principal",
          "principal-position/other-appointees/principal");

  @Override
  public String name() {
    return SCHEME;
  }

  @Override
  public String description() {
    return "US chiefs of mission and principal officers (XML, Office of the Historian's POCOM)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".xml");
  }

  /** Terms name people, so people come first, whatever the folders are called they lie in. */
  @Override
  public boolean isFirst(Path file) {
    return file.toString().contains("people");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    return new XmlFile(file, RECORDS, sink).read(new PocomFile(file, sink)::read);
  }

  /** A record with this dataset as its source. */
  static SourceRecord entry(Place place, Claim... claims) {
    return new SourceRecord(place, SourceDescriptions.POCOM, List.of(claims));
  }
}
