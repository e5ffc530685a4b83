package org.entente.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a reader was pointed at. */
final class FormatFiles {
  private FormatFiles() {}

  /**
   * The file itself, or the wanted ones below the folder, sorted by name.
   *
   * @throws NoSuchFileException if there is nothing at the path
   */
  static List<Path> of(Path fileOrFolder, Predicate<Path> wanted) throws IOException {
    if (!Files.exists(fileOrFolder)) {
      throw new NoSuchFileException(fileOrFolder.toString());
    }
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    }
  }

  /** The name of the folder that a file is in; empty where it has none. */
  static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
  }
}
