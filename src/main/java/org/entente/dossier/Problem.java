package org.entente.dossier;

/**
 * Something that is wrong with a record as it came in.
 *
 * @param line where it came from a file, from 1 on
 * @param path the fields that lead there, as {@code meetings.busan-2023.attendances[1].party};
 *     items of lists are counted from 1
 * @param reason says what is wrong, after the field's name
 */
public record Problem(int line, String path, Kind kind, String reason) {

  /** What can be wrong. */
  public enum Kind {
    /** A field that has to be there is not. */
    MISSING,
    /** A field names a record that is not there. */
    UNKNOWN,
    /** A key is another record's. */
    TAKEN,
    /** A field says what it cannot, by itself or beside others. */
    INVALID
  }
}
