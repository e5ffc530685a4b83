package org.entente.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be read, which the messages of the JDK leave to the names of exceptions. */
final class UnreadFile {
  private UnreadFile() {}

  /** In words that stand behind what cannot be read. */
  static String reason(IOException e) {
    return "cannot be read: " + cause(e);
  }

  private static String cause(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "whoever runs the import may not";
      case NoSuchFileException _ -> "it is a link to nothing, or gone";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
    };
  }
}
