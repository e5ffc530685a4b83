package org.entente.security;

/** A request at the door; the message is meant for the client, and says nothing of the inside. */
public final class AccessRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the client can do about it. */
  public enum Reason {
    /** A token is needed, and there was none. */
    NO_TOKEN("This server answers only with a token: send one as 'Authorization: Bearer'."),
    /** What was sent is no token that is good here and now. */
    BAD_TOKEN(
        "The token is not accepted: it may have expired, or be meant for another server. Nothing but 'Authorization: Bearer' and one token is read."),
    /** The token is good, and does not give a role that may do this. */
    NO_ROLE("The token gives no role that may read here."),
    /** Whether the token is good could not be found out: try again later. */
    UNKNOWN("The token cannot be checked at the moment. Try again later.");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }

  private final Reason reason;

  AccessRefused(Reason reason) {
    // No stack trace: clients can make as many of these as they like.
    super(reason.message, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
