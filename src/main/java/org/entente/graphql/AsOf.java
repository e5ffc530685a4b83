package org.entente.graphql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which something is asked about. */
public final class AsOf {
  /** What the argument says to clients. */
  public static final String DESCRIPTION =
      "The day that it is asked about; today (UTC) unless told.";

  private AsOf() {}

  /** The day given, or today. */
  public static LocalDate orToday(@Nullable LocalDate asOf) {
    // Answers that depend on the clock are known by this.
    return asOf == null ? Waves.current().request().today() : asOf;
  }
}
