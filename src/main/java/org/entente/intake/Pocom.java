package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
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
    return file.toString().endsWith(".xml");
  }

  @Override
  public void read(Path fileOrFolder, Sink sink) throws IOException {
    // Terms name people, so people come first.
    List<Path> files =
        FormatFiles.of(fileOrFolder, this::has).stream()
            .sorted(Comparator.comparing(file -> !isOfPeople(fileOrFolder.relativize(file))))
            .toList();
    for (Path file : files) {
      PocomFile reader = new PocomFile(file, sink);
      new XmlFile(file, RECORDS, sink).read(reader::read);
    }
  }

  /** By the folder within the dataset, whatever the folders are called in which that lies. */
  private static boolean isOfPeople(Path file) {
    return file.toString().contains("people");
  }

  /** A record with this dataset as its source. */
  static SourceRecord entry(Place place, Claim... claims) {
    return new SourceRecord(place, SourceDescriptions.POCOM, List.of(claims));
  }
}
