package org.entente.intake;

/**
 * That a record, or the rest of a file, was not taken.
 *
 * @param reason what is wrong, to be read behind the place
 */
record Refusal(Place place, String reason) {
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
