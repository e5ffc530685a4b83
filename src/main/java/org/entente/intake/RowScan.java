package org.entente.intake;

/**
 * Counts the cells of a CSV row, line by line, and tells whether the row ends with the line. A
 * quote opens only where its cell begins; elsewhere in a cell without quotes it is text.
 */
final class RowScan {
  private At at = At.BEGIN;
  private int cells = 1;

  /** Goes on to the next line of the row. */
  void read(String line) {
    for (int i = 0; i < line.length() && at != At.SPOILT; i++) {
      read(line.charAt(i));
    }
  }

  private void read(char c) {
    if (c == ',' && at != At.QUOTED) {
      cells++;
      at = At.BEGIN;
    } else {
      at = at.after(c);
    }
  }

  /** Whether the line ended within quotes, so that the next one belongs to the row. */
  boolean open() {
    return at == At.QUOTED;
  }

  /** Whether text follows a closing quote; what comes after is not read. */
  boolean spoilt() {
    return at == At.SPOILT;
  }

  /** How many cells have begun. */
  int cells() {
    return cells;
  }

  private enum At {
    BEGIN,
    TEXT,
    QUOTED,
    /** After a quote in quotes: it closes them, or is the first of the two that stand for one. */
    CLOSED,
    SPOILT;

    /** Where a character leads that ends no cell. */
    At after(char c) {
      boolean quote = c == '"';
      return switch (this) {
        case BEGIN -> quote ? QUOTED : TEXT;
        case TEXT -> TEXT;
        case QUOTED -> quote ? CLOSED : QUOTED;
        case CLOSED -> quote ? QUOTED : SPOILT;
        case SPOILT -> SPOILT;
      };
    }
  }
}
