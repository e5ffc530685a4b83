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
   * Whether a file is read before others, as these name what is in it; the rest is read by name.
   *
   * @param file as it is called below the folder that is read
   */
  default boolean isFirst(Path file) {
    return false;
  }

  /**
   * Reads a file. What cannot be read is refused, and never stops the rest.
   *
   * @return whether the file is one of the format, be it a wrong one
   * @throws IOException if it cannot be reached or read on
   */
  boolean read(Path file, Sink sink) throws IOException;
}
