package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.entente.claim.Place;
import org.entente.claim.Refusal;

/** Reads files of a format one by one: what is wrong with one is told, and the next is read. */
final class FormatReader {
  private final Format format;
  private final Sink sink;

  FormatReader(Format format, Sink sink) {
    this.format = format;
    this.sink = sink;
  }

  /** Reads a file, or all files of the format below a folder, in the order of their names. */
  void read(Path fileOrFolder) {
    FormatFiles found = FormatFiles.of(fileOrFolder, format::has);
    found.problems().forEach(sink::refuse);
    found.files().stream()
        .sorted(Comparator.comparing(file -> !format.isFirst(fileOrFolder.relativize(file))))
        .forEach(file -> read(file, file.equals(fileOrFolder)));
  }

  /**
   * Reads one.
   *
   * @param named whether somebody named the file itself, and so wants to hear if it is another
   */
  private void read(Path file, boolean named) {
    Place place = new Place(file.toString(), 1);
    try {
      if (format.read(file, sink)) {
        return;
      }
      if (named) {
        String reason = "the file has no record of the format '%s'".formatted(format.name());
        sink.refuse(new Refusal(place, reason));
      } else {
        sink.leaveOut(place, "a file without records of the format");
      }
    } catch (IOException e) {
      sink.refuse(new Refusal(place, "the file " + UnreadFile.reason(e)));
    }
  }
}
