package org.entente.graphql;

/** What a client can do about an error; {@code extensions.code} holds the name. */
public enum ErrorCode {
  /** An argument's value is not acceptable: the same request will always fail. */
  BAD_USER_INPUT,
  /** What was asked for by its key or id is not on record (now). */
  NOT_FOUND
}
