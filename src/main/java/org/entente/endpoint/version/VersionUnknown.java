package org.entente.endpoint.version;

/** The database did not say which version the record is at. */
final class VersionUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VersionUnknown(Throwable cause) {
    super("The record's version is not known: the database does not answer.", cause);
  }
}
