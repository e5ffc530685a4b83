package org.entente.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.shared.StrictUtf8;

/** The text of a dossier's file: UTF-8, with or without a byte order mark. */
final class DossierText {
  /** More than that the reader of YAML does not take. */
  private static final int MOST_BYTES = 12 << 20;

  private DossierText() {}

  /**
   * Reads a file.
   *
   * @throws DossierException if it is no such text; says in which line
   */
  static String of(Path file) throws IOException {
    byte[] bytes = bytes(file);
    if (bytes.length > MOST_BYTES) {
      throw refused(file, 1, "the file is longer than %,d bytes".formatted(MOST_BYTES));
    }
    StringWriter text = new StringWriter();
    try (Reader in = new StrictUtf8(new ByteArrayInputStream(bytes))) {
      in.transferTo(text);
    } catch (CharacterCodingException _) {
      long line = 1 + text.toString().chars().filter(c -> c == '\n').count();
      throw refused(file, line, "this is not in UTF-8");
    }
    return text.toString();
  }

  /** One more than there may be, if there are more: of a pipe or device no length is told. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }

  private static DossierException refused(Path file, long line, String reason) {
    return new DossierException(List.of("%s:%d: %s".formatted(file, line, reason)));
  }
}
