package org.entente.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
 * Reads a CSV file (RFC 4180) row by row, and holds one row at a time. A row whose quotes do not
 * end within {@value TextLines#LONGEST} characters is refused, and reading goes on at the next
 * line.
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
      return first.filter(line -> line.problem() == null).map(this::cells).orElse(List.of());
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
      places = columns.places(cells(whole(header.get(), lines)));
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
        TextLine row = whole(next.get(), lines);
        if (!row.text().isBlank()) {
          reader.accept(row(columns, cells(row), number));
        }
      } catch (RecordProblem e) {
        refuse(number, e.reason());
      }
    }
  }

  private CsvRow row(Map<String, Integer> columns, List<String> cells, long number) {
    if (cells.size() != columns.size()) {
      throw new RecordProblem(
          "the row has %d cells, and the header %d".formatted(cells.size(), columns.size()));
    }
    return new CsvRow(columns, cells, new Place(path.toString(), number));
  }

  /**
   * The line, with those after it that belong to the same row: a cell in quotes may hold line ends.
   */
  private static TextLine whole(TextLine first, TextLines lines) throws IOException {
    checked(first);
    StringBuilder text = new StringBuilder(first.text());
    List<TextLine> more = new ArrayList<>();
    boolean open = quotes(first.text()) % 2 == 1;
    while (open) {
      Optional<TextLine> next = lines.next();
      next.ifPresent(more::add);
      if (next.isEmpty()
          || next.get().problem() != null
          || text.length() + next.get().text().length() > TextLines.LONGEST) {
        lines.pushBack(more);
        throw new RecordProblem("a quote is not closed");
      }
      text.append('\n').append(next.get().text());
      open = quotes(next.get().text()) % 2 == 0;
    }
    return new TextLine(first.number(), text.toString(), null);
  }

  private static void checked(TextLine line) {
    if (line.problem() != null) {
      throw new RecordProblem(line.problem());
    }
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '"').count();
  }

  private List<String> cells(TextLine row) {
    try {
      return CsvReader.builder()
          .maxBufferSize(2 * TextLines.LONGEST)
          .ofSingleCsvRecord(row.text())
          .getFields();
    } catch (CsvParseException e) {
      throw new RecordProblem("the row is no CSV: " + e.getMessage());
    }
  }

  private void refuse(long line, String reason) {
    sink.refuse(new Refusal(new Place(path.toString(), line), reason));
  }
}
