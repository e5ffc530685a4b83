package org.entente.editing;

/** Why a change of the record was refused, as clients are told. */
enum UserErrorCode {
  /** A field that has to be there is not. */
  REQUIRED("A field that has to be there is not."),
  /** A value is not acceptable, by itself or beside others. */
  INVALID("A value is not acceptable, by itself or beside others."),
  /** No record has the key or the id. */
  NOT_FOUND("No record has the key or the id."),
  /** There is a record with that key already, a withdrawn one perhaps. */
  TAKEN("There is a record with that key already, a withdrawn one perhaps."),
  /** Somebody else changed the record since that version: read it anew, and decide again. */
  CONFLICT("Somebody changed the record since that version: read it anew, and decide again."),
  /** Other records refer to it: change or withdraw them first. */
  IN_USE("Other records refer to it: change or withdraw them first."),
  /** The key of the request was used for another one. */
  KEY_REUSED("The idempotency key was used for another request.");

  private final String description;

  UserErrorCode(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
