package org.entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What formats read in tests. */
final class Given {
  private Given() {}

  /** What the format reads from the path. */
  static Collected read(Format format, Path path) {
    Collected collected = new Collected();
    new FormatReader(format, collected).read(path);
    return collected;
  }

  /** What the format reads from a file of the content. */
  static Collected read(Format format, Path folder, String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return read(format, Files.writeString(file, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
