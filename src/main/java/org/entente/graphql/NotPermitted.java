package org.entente.graphql;

import java.util.Locale;
import org.entente.security.Caller;
import org.entente.security.Role;

/** The caller's role may not do what a field does; the message is meant for the client. */
final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  private NotPermitted(ErrorCode code, String message) {
    // No stack trace: clients can make as many of these as they like.
    super(message, null, false, false);
    this.code = code;
  }

  static NotPermitted to(Caller caller, Role needed) {
    String role = needed.name().toLowerCase(Locale.ROOT);
    return caller.isAnonymous()
        ? new NotPermitted(
            ErrorCode.UNAUTHENTICATED,
            "This needs a token with the role %s, sent as 'Authorization: Bearer'.".formatted(role))
        : new NotPermitted(ErrorCode.FORBIDDEN, "This needs the role %s.".formatted(role));
  }

  ErrorCode code() {
    return code;
  }
}
