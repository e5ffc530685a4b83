package org.entente.graphql;

/** What a client can do about an error; {@code extensions.code} holds the name. */
public enum ErrorCode {
  /** The request is no GraphQL request over HTTP: correct it as the message says. */
  BAD_REQUEST,
  /** The request's body is longer than is read: shorten it. */
  REQUEST_TOO_LARGE,
  /** The document is no GraphQL: correct it at the location given. */
  GRAPHQL_PARSE_FAILED,
  /** The document does not fit the schema: correct it at the location given. */
  GRAPHQL_VALIDATION_FAILED,
  /** The document asks for more than one request may: {@code extensions.limit} has the figures. */
  QUERY_TOO_COMPLEX,
  /** Nothing is registered under the hash: send the document with it. */
  PERSISTED_QUERY_NOT_FOUND,
  /** Only operations of the server's manifest are answered, and this is none of them. */
  QUERY_NOT_IN_MANIFEST,
  /** The server does not tell its schema: ask whoever runs it. */
  INTROSPECTION_DISABLED,
  /** A token is needed, or the one that was sent is not good: get one, or a new one. */
  UNAUTHENTICATED,
  /** The token is good, but its role may not do this. */
  FORBIDDEN,
  /** An argument's value is not acceptable: the same request will always fail. */
  BAD_USER_INPUT,
  /** What was asked for by its key or id is not on record (now). */
  NOT_FOUND,
  /** The database does not answer: try again later. */
  UNAVAILABLE,
  /** The answer took longer than one may take: ask for less. */
  TIMEOUT,
  /** As many requests are being answered as may be at a time: try again shortly. */
  OVERLOADED,
  /** The fault is ours; the log says more under the error's id. */
  INTERNAL
}
