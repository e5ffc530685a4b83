package org.entente.party;

/** Something is wrong with the tables of facts; the message names the file and the key. */
final class FactsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FactsException(String place, String reason) {
    super(place + ": " + reason);
  }
}
