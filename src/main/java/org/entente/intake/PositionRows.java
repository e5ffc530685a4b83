package org.entente.intake;

import java.util.List;

/**
 * Positions themselves, which only help to find the key of a holder's position: what a register
 * says on a post beside its title is not on file.
 */
record PositionRows(boolean info) implements HolderFile {
  static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of("id", "position", "country", "jurisdiction"),
          List.of("deputy", "list", "start", "end", "before", "after", "enwiki"));
  static final CsvColumns INFO =
      new CsvColumns(
          List.of("position", "positionLabel", "jurisdiction", "jurisdictionLabel"),
          List.of(
              "country",
              "countryLabel",
              "inception",
              "abolished",
              "predecessor",
              "predecessorLabel",
              "successor",
              "successorLabel",
              "deputy",
              "deputyLabel",
              "list",
              "listLabel"));

  @Override
  public CsvColumns columns() {
    return info ? INFO : COLUMNS;
  }

  @Override
  public void read(CsvRow row) {
    // Nothing to take; that its columns fit was checked.
  }
}
