package org.entente.database;

import java.util.concurrent.TimeoutException;

/** Failures in one line. */
final class Words {

  private Words() {}

  /** The failure's message without line breaks; its kind where it has no message. */
  static String of(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "no answer in time";
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
