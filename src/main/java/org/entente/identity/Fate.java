package org.entente.identity;

/** What becomes of a record that its source no longer has. */
public enum Fate {
  /** It is withdrawn. */
  WITHDRAWN("withdrawn"),
  /** Files may have been left out: whoever imports them has not said that they are all. */
  LEFT("only --complete withdraws it"),
  /** So much of its source is gone that this may not be all that it has. */
  TOO_MUCH("too much of its source is gone, only --complete=all withdraws it"),
  /** A file that had it could not be read whole. */
  UNREAD("its file could not be read whole"),
  /** Another source has it, or the same one elsewhere. */
  SHARED("it is in another source or place"),
  /** Others than imports have worked on it. */
  CHANGED("others than imports have changed it"),
  /** What holds refers to it. */
  NEEDED("other records refer to it");

  private final String reason;

  Fate(String reason) {
    this.reason = reason;
  }

  /** Why it stays, for people. */
  public String reason() {
    return reason;
  }
}
