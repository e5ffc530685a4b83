package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.claim.Refusal;

/**
 * Office holders that were queried from Wikidata, in the CSV files of the every-politician
 * scrapers: a folder for each country with its holders and its positions, and one of the world.
 */
final class OfficeHolders implements Format {
  static final String SCHEME = "wikidata";

  @Override
  public String name() {
    return "office-holders";
  }

  @Override
  public String description() {
    return "office holders queried from Wikidata (CSV, every-politician scrapers)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".csv");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    CsvFile csv = new CsvFile(file, sink);
    List<String> header = csv.header();
    try {
      HolderFile kind = HolderFile.of(header, file, sink);
      csv.read(kind.columns(), kind::read);
    } catch (RecordProblem e) {
      sink.refuse(new Refusal(new Place(file.toString(), 1), e.reason()));
    }
    return true;
  }
}
