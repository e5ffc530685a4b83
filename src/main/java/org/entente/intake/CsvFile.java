package org.entente.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.claim.Refusal;

/**
 * Reads a CSV file (RFC 4180) row by row, and holds one row at a time. A quote that is not closed,
 * or only by one of another row, costs its own line: reading goes on at the next one.
 */
final class CsvFile {
  private final Path path;
  private final Sink sink;

  CsvFile(Path path, Sink sink) {
    this.path = path;
    this.sink = sink;
  }

  /** The names of the columns, untold to the sink; empty where they cannot be read. */
  List<String> header() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      Optional<TextLine> first = new TextLines(in).next();
      return first.map(CsvHeader::cells).orElse(List.of());
    } catch (RecordProblem _) {
      return List.of();
    }
  }

  /**
   * Hands over all rows in their order. One that the reader refuses with a {@link RecordProblem} is
   * refused, and the next is read; where the columns do not fit, the file is refused, once.
   */
  void read(CsvColumns columns, Consumer<CsvRow> reader) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream in = new CountedStream(file, sink::progress)) {
      read(new TextLines(in), columns, reader);
    }
  }

  /** Reads what stands for the file. */
  void read(TextLines lines, CsvColumns columns, Consumer<CsvRow> reader) throws IOException {
    Optional<TextLine> header = lines.next();
    if (header.isEmpty()) {
      refuse(1, "the file is empty");
      return;
    }
    Map<String, Integer> places;
    try {
      places = columns.places(CsvHeader.cells(header.get()));
    } catch (RecordProblem e) {
      refuse(1, e.reason());
      return;
    }
    rows(lines, places, reader);
  }

  private void rows(TextLines lines, Map<String, Integer> columns, Consumer<CsvRow> reader)
      throws IOException {
    for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
      long number = next.get().number();
      try {
        CsvCells.check(next.get());
        if (!next.get().text().isBlank()) {
          String text = whole(next.get(), lines, columns.size());
          CsvRow row = new CsvRow(columns, CsvCells.of(text), new Place(path.toString(), number));
          row.check();
          reader.accept(row);
        }
      } catch (RecordProblem e) {
        refuse(number, e.reason());
      }
    }
  }

  /**
   * The line, with those after it that belong to the same row: a cell in quotes may hold line ends.
   *
   * @throws RecordProblem if they make no row of the width; then only the first line is used up
   */
  private static String whole(TextLine first, TextLines lines, int width) throws IOException {
    RowScan scan = new RowScan();
    scan.read(first.text());
    if (!scan.open()) {
      CsvCells.check(scan, width);
      return first.text();
    }
    List<TextLine> more = new ArrayList<>();
    try {
      return joined(first, lines, scan, width, more);
    } catch (RecordProblem e) {
      lines.pushBack(more);
      throw e;
    }
  }

  private static String joined(
      TextLine first, TextLines lines, RowScan scan, int width, List<TextLine> more)
      throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    while (scan.open() && scan.cells() <= width) {
      TextLine next = lines.next().orElseThrow(CsvCells::notClosed);
      more.add(next);
      if (next.problem() != null || text.length() + next.text().length() > TextLines.LONGEST) {
        throw CsvCells.notClosed();
      }
      text.append('\n').append(next.text());
      scan.read(next.text());
    }
    if (scan.open() || scan.spoilt() || scan.cells() != width || allRows(more, width)) {
      throw CsvCells.notClosed();
    }
    return text.toString();
  }

  /**
   * Whether each line is a row for itself. Then the quote before them was meant as text, and the
   * one that seems to close it as well: of rows that vanish in a cell nobody would be told.
   */
  private static boolean allRows(List<TextLine> lines, int width) {
    return lines.stream().allMatch(line -> isRow(line, width));
  }

  private static boolean isRow(TextLine line, int width) {
    RowScan scan = new RowScan();
    scan.read(line.text());
    return !scan.open() && !scan.spoilt() && scan.cells() == width;
  }

  private void refuse(long line, String reason) {
    sink.refuse(new Refusal(new Place(path.toString(), line), reason));
  }
}
