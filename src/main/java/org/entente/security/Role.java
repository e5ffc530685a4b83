package org.entente.security;

/** What callers may do; each role also may what those before it may. */
public enum Role {
  /** Nothing: a token that is good, but gives none of the roles. */
  NONE,
  READER,
  EDITOR,
  ADMIN;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
