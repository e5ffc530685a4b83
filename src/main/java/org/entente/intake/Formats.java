package org.entente.intake;

import java.util.List;
import java.util.Optional;

/** All formats that are read, in the order in which a whole collection of them is best read. */
final class Formats {
  private static final List<Format> ALL =
      List.of(
          new Territories(),
          new Pocom(),
          new OfficeHolders(),
          new Travels(),
          new Visits(),
          new MeetingTable(),
          new Gdelt());

  private Formats() {}

  static List<Format> all() {
    return ALL;
  }

  /** The format of the name, as a command gives it. */
  static Optional<Format> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
