package org.entente.endpoint.request;

import java.util.Locale;

/** What became of a request, as metrics and the access log tell it. */
public enum Outcome {
  /** Answered from the cache of finished answers. */
  CACHED,
  /** The client has the answer already: 304. */
  NOT_MODIFIED,
  /** Executed: there are data, with errors beside them or not. */
  EXECUTED,
  /** Answered with errors and no data. */
  FAILED,
  /** The client went away before its answer was there. */
  CANCELLED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
