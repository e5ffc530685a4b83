package org.entente.intake;

import java.io.Serial;

/** That a record cannot be taken; the message says why. */
final class RecordProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  RecordProblem(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
