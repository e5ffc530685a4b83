package org.entente.execution;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What stands in place of a value that could not be read. */
record Failure(Throwable cause) {

  /** With the reason itself, where it was wrapped on its way. */
  static Failure of(Throwable thrown) {
    boolean wrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
    return wrapped && thrown.getCause() != null ? of(thrown.getCause()) : new Failure(thrown);
  }

  /** What a method threw that was called by reflection. */
  static Exception unwrapped(InvocationTargetException thrown) {
    return switch (thrown.getCause()) {
      case Error error -> throw error;
      case Exception exception -> exception;
      case null, default -> thrown;
    };
  }
}
