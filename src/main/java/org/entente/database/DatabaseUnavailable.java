package org.entente.database;

/** The database cannot be used; the message is one sentence or two for whoever operates it. */
public class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String message) {
    super(message);
  }

  DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
