package org.entente.intake;

import java.nio.file.Path;
import java.util.List;
import org.entente.claim.RecordProblem;

/** A file of office holders, of one of the kinds that there are. */
interface HolderFile {
  /** The columns that such a file has. */
  CsvColumns columns();

  /**
   * Reads a row.
   *
   * @throws RecordProblem if it cannot be taken
   */
  void read(CsvRow row);

  /** The kind whose columns the header has; of one with other columns, the most usual kind. */
  static HolderFile of(List<String> header, Path file, Sink sink) {
    if (PositionRows.COLUMNS.fits(header) || PositionRows.INFO.fits(header)) {
      return new PositionRows(PositionRows.INFO.fits(header));
    }
    if (ForeignMinisterRows.COLUMNS.fits(header)) {
      return new ForeignMinisterRows(sink);
    }
    if (LeaderRows.COLUMNS.fits(header)) {
      return new LeaderRows(sink);
    }
    return new HolderRows(file, sink);
  }
}
