package org.entente.graphql;

/** A request that cannot be answered as it stands; its message is meant for the client. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String argument;

  private RequestException(ErrorCode code, String argument, String message) {
    super(message);
    this.code = code;
    this.argument = argument;
  }

  /** An argument (by its path, {@code filter.date.from}) whose value is not acceptable. */
  public static RequestException badInput(String argument, String message) {
    return new RequestException(ErrorCode.BAD_USER_INPUT, argument, message);
  }

  /** An argument that names something which is not on record. */
  public static RequestException notFound(String argument, String message) {
    return new RequestException(ErrorCode.NOT_FOUND, argument, message);
  }

  public ErrorCode code() {
    return code;
  }

  public String argument() {
    return argument;
  }
}
