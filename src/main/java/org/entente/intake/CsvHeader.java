package org.entente.intake;

import java.util.List;
import java.util.Map;
import org.entente.claim.RecordProblem;

/** Reads the first line of a CSV file, which names the columns. */
final class CsvHeader {
  /** What programs write in place of commas, by the country or the kind of file. */
  private static final Map<String, String> OTHERS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "bars");

  private CsvHeader() {}

  /**
   * The names of the columns. The header has no line ends: no column has one in its name.
   *
   * @throws RecordProblem if it is no header of CSV
   */
  static List<String> cells(TextLine header) {
    CsvCells.check(header);
    if (header.text().isBlank()) {
      throw new RecordProblem("the header is empty");
    }
    RowScan scan = new RowScan();
    scan.read(header.text());
    if (scan.open()) {
      throw CsvCells.notClosed();
    }
    if (!header.text().contains(",")) {
      checkSeparator(header.text());
    }
    CsvCells.check(scan, scan.cells());
    return CsvCells.of(header.text());
  }

  private static void checkSeparator(String header) {
    OTHERS.forEach((separator, name) -> {
      if (header.contains(separator)) {
        throw new RecordProblem(
            "the columns are separated by %s; only commas separate them here".formatted(name));
      }
    });
  }
}
