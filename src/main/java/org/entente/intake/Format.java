package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;

/** A published format that records are read from. */
sealed interface Format
    permits Visits, Travels, Pocom, Territories, OfficeHolders, Gdelt, MeetingTable {
  /** As a command names it. */
  String name();

  /** What it is, in a line. */
  String description();

  /** Whether a file that lies in a folder is of the format, by its name. */
  boolean has(Path file);

  /**
   * Reads a file, or all files of the format below a folder, in the order of their names. What
   * cannot be read is refused, and never stops the rest.
   *
   * @throws IOException if the files cannot be reached
   */
  void read(Path fileOrFolder, Sink sink) throws IOException;
}
