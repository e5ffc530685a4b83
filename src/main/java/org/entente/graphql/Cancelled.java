package org.entente.graphql;

/** The request was cancelled before the database had answered: nobody waits for the field. */
final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Cancelled() {
    super("The request was cancelled.");
  }
}
