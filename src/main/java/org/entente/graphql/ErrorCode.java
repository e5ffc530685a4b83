package org.entente.graphql;

/** What a client can do about an error; {@code extensions.code} holds the name. */
public enum ErrorCode {
  /** The document is no GraphQL: correct it at the location given. */
  GRAPHQL_PARSE_FAILED,
  /** The document does not fit the schema: correct it at the location given. */
  GRAPHQL_VALIDATION_FAILED,
  /** An argument's value is not acceptable: the same request will always fail. */
  BAD_USER_INPUT,
  /** What was asked for by its key or id is not on record (now). */
  NOT_FOUND,
  /** The database does not answer: try again later. */
  UNAVAILABLE,
  /** The fault is ours; the log says more under the error's id. */
  INTERNAL
}
