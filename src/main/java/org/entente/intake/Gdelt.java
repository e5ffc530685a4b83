package org.entente.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.claim.Claim;
import org.entente.claim.Place;
import org.entente.claim.RecordProblem;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;

/** Events that a program coded from the news by CAMEO: GDELT's files, 1.0 and 2.0. */
final class Gdelt implements Format {
  static final String SCHEME = "gdelt";

  @Override
  public String name() {
    return SCHEME;
  }

  @Override
  public String description() {
    return "machine-coded events about meetings, agreements and demands (TSV, GDELT 1.0 and 2.0)";
  }

  @Override
  public boolean has(Path file) {
    return FormatFiles.endsWith(file, ".tsv") || FormatFiles.endsWith(file, ".csv");
  }

  @Override
  public boolean read(Path file, Sink sink) throws IOException {
    try (InputStream in = new CountedStream(Files.newInputStream(file), sink::progress)) {
      read(file, new TextLines(in), sink);
      return true;
    }
  }

  static void read(Path file, TextLines lines, Sink sink) throws IOException {
    for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
      TextLine line = next.get();
      Place place = new Place(file.toString(), line.number());
      try {
        read(line, place, sink);
      } catch (RecordProblem e) {
        sink.refuse(new Refusal(place, e.reason()));
      }
    }
  }

  private static void read(TextLine line, Place place, Sink sink) {
    if (line.problem() != null) {
      throw new RecordProblem(line.problem());
    }
    if (line.text().isBlank()) {
      return;
    }
    GdeltEvent event = new GdeltEvent(new GdeltRow(line.text()));
    Optional<String> leftOut = event.leftOut();
    if (leftOut.isPresent()) {
      sink.leaveOut(place, leftOut.get());
      return;
    }
    List<Claim> claims = event.claims();
    sink.accept(new SourceRecord(place, SourceDescriptions.GDELT, claims));
  }
}
