package org.entente.endpoint;

import java.util.concurrent.CompletionException;
import org.entente.security.AccessRefused;

/** Why a WebSocket is closed, with the codes of graphql-transport-ws and of WebSockets. */
enum SocketClose {
  BAD_MESSAGE(4400, "Not a message of graphql-transport-ws"),
  NOT_INITIALISED(4401, "Unauthorized"),
  FORBIDDEN(4403, "Forbidden"),
  EXPIRED(4403, "The token has expired"),
  TRY_LATER(1013, "The token cannot be checked"),
  OTHER_PROTOCOL(4406, "Subprotocol not acceptable"),
  NEVER_INITIALISED(4408, "Connection initialisation timeout"),
  KNOWN_ID(4409, "Subscriber already exists"),
  INITIALISED_TWICE(4429, "Too many initialisation requests"),
  /** A ping is read after the answers before it: so whoever reads too slowly answers none. */
  SILENT(1008, "No answer to a ping: resume after the last cursor that you have"),
  TOO_LARGE(1009, "The message is too long");

  private final int code;
  private final String reason;

  SocketClose(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** Where it cannot be told who asks. */
  static SocketClose of(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    boolean known =
        cause instanceof AccessRefused refused && refused.reason() != AccessRefused.Reason.UNKNOWN;
    return known ? FORBIDDEN : TRY_LATER;
  }

  short code() {
    return (short) code;
  }

  String reason() {
    return reason;
  }
}
