package org.entente.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells that the database cannot be used from that it refuses what it was given. */
public final class Outage {
  /** By classes of SQLSTATE: values, integrity, limits of what can be stored, our own checks. */
  private static final Set<String> REFUSALS = Set.of("22", "23", "54", "P0");

  private Outage() {}

  /** Whether the database refused what it was given, and may take something else. */
  public static boolean isRefusal(PgException e) {
    return REFUSALS.contains(String.valueOf(e.getSqlState()).substring(0, 2));
  }

  /**
   * What has happened to the database or the connection to it, in words for whoever operates it.
   *
   * @return nothing where the failure is none of these
   */
  public static Optional<String> of(Throwable failure) {
    return switch (failure) {
      case DatabaseUnavailable unavailable -> message(unavailable);
      case PgException e when isRefusal(e) -> Optional.empty();
      case PgException e -> Optional.of("the database says: " + e.getErrorMessage());
      // The last is how Vert.x fails on a connection that has ended before.
      case VertxException _, IOException _, TimeoutException _, NoStackTraceThrowable _ ->
          Optional.of("the connection to the database has ended or cannot be made");
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      default -> Optional.empty();
    };
  }

  private static Optional<String> message(@Nullable Throwable failure) {
    return Optional.ofNullable(failure).map(Throwable::getMessage);
  }
}
