package org.entente.claim;

import java.io.Serial;

/** That a record cannot be taken; the message says why. */
public final class RecordProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public RecordProblem(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
