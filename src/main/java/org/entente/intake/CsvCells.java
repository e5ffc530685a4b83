package org.entente.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Objects;
import org.entente.claim.RecordProblem;

/** Divides rows of CSV, the header among them, into their cells. */
final class CsvCells {
  private CsvCells() {}

  /** That a quote is open at the end of its row. */
  static RecordProblem notClosed() {
    return new RecordProblem("a quote is not closed");
  }

  /**
   * Checks how a row is written.
   *
   * @throws RecordProblem if it is no CSV, or has another number of cells
   */
  static void check(RowScan scan, int width) {
    if (scan.spoilt()) {
      throw new RecordProblem(
          "the row is no CSV: text follows the closing quote of cell " + scan.cells());
    }
    if (scan.cells() != width) {
      throw new RecordProblem(
          "the row has %d cells, and the header %d".formatted(scan.cells(), width));
    }
  }

  /**
   * Checks that a line is text.
   *
   * @throws RecordProblem if it is not, or too long
   */
  static void check(TextLine line) {
    if (line.problem() != null) {
      throw new RecordProblem(line.problem());
    }
  }

  /**
   * The cells of a whole row.
   *
   * @throws RecordProblem if it is no CSV
   */
  static List<String> of(String row) {
    try {
      return CsvReader.builder()
          .maxBufferSize(2 * TextLines.LONGEST)
          .ofSingleCsvRecord(row)
          .getFields();
    } catch (CsvParseException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new RecordProblem("the row is no CSV: " + cause.getMessage());
    }
  }
}
