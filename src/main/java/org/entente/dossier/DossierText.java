package org.entente.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a dossier's file: UTF-8, with or without a byte order mark. */
final class DossierText {
  /** More than that the reader of YAML does not take. */
  private static final long MOST_BYTES = 12 << 20;

  private DossierText() {}

  /**
   * Reads a file.
   *
   * @throws DossierException if it is no such text; says in which line
   */
  static String of(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw refused(file, 1, "the file is longer than %,d bytes".formatted(MOST_BYTES));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      throw refused(file, 1 + text.chars().filter(c -> c == '\n').count(), "this is not in UTF-8");
    }
    return text.toString().replaceFirst("^\uFEFF", "");
  }

  private static DossierException refused(Path file, long line, String reason) {
    return new DossierException(List.of("%s:%d: %s".formatted(file, line, reason)));
  }
}
