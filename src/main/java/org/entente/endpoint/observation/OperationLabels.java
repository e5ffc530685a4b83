package org.entente.endpoint.observation;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.request.RequestNotes;

/**
 * By which labels metrics tell operations apart: the names that come first, up to so many, as
 * clients can think of any number of them.
 */
@Singleton
class OperationLabels {
  // No operation can have a name with brackets.
  static final String UNNAMED = "(unnamed)";
  static final String OTHER = "(other)";
  static final String UNKNOWN = "(unknown)";

  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final int maximum;

  OperationLabels(@ConfigProperty(name = "entente.metrics.operations") int maximum) {
    this.maximum = maximum;
  }

  /** The operation's name, or what stands for it. */
  String of(RequestNotes notes) {
    return notes.isValid() ? notes.operationName().map(this::of).orElse(UNNAMED) : UNKNOWN;
  }

  private String of(String name) {
    return names.contains(name) || learn(name) ? name : OTHER;
  }

  private boolean learn(String name) {
    if (names.size() >= maximum) {
      return false;
    }
    synchronized (names) {
      if (names.size() < maximum) {
        names.add(name);
      }
      return names.contains(name);
    }
  }
}
