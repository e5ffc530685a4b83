package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Meetings in a CSV file of our own columns, for whoever has them in a spreadsheet. */
final class MeetingTable implements Format {
  static final String SCHEME = "meetings";

  private static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of(
              "id",
              "title",
              "kind",
              "date",
              "attendances",
              "source",
              "source_publisher",
              "source_title",
              "source_date"),
          List.of(
              "status",
              "visit_class",
              "locality",
              "country",
              "host",
              "occasion",
              "locator",
              "quotation",
              "source_url",
              "source_kind",
              "source_licence"));

  @Override
  public String name() {
    return SCHEME;
  }

  @Override
  public String description() {
    return "meetings in a CSV file (columns of our own, see the documentation)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".csv");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    new CsvFile(file, sink).read(COLUMNS, row -> sink.accept(new MeetingRow(row).entry()));
    return true;
  }
}
