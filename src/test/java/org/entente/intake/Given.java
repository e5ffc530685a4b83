package org.entente.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for tests: written by them, or other people's where somebody has put them beside the tree.
 */
final class Given {
  private static final Path SHARED = Path.of("../shared/data");

  private Given() {}

  /** Skips the test where the records are not there. */
  static Path shared(String name) {
    Path folder = SHARED.resolve(name);
    assumeTrue(Files.exists(folder), () -> "skipped: there is no " + folder.toAbsolutePath());
    return folder;
  }

  /** What the format reads from the path. */
  static Collected read(Format format, Path path) {
    Collected collected = new Collected();
    try {
      format.read(path, collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
