package org.entente.intake;

/**
 * Where a record stands.
 *
 * @param file the file, as it was named
 * @param line from 1
 */
record Place(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
