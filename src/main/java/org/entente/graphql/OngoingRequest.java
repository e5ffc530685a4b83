package org.entente.graphql;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all fields of one request share: which day it is, and whether anybody still waits for them.
 * Safe for use by several threads.
 */
public final class OngoingRequest {
  /** Under which graphql-java's context of an execution has it. */
  public static final String KEY = OngoingRequest.class.getName();

  private final List<Runnable> whenCancelled = new ArrayList<>();
  private boolean cancelled;
  private @Nullable LocalDate today;

  /** The day (UTC) on which the request first asked; the same for all its fields. */
  public synchronized LocalDate today() {
    if (today == null) {
      today = LocalDate.now(ZoneOffset.UTC);
    }
    return today;
  }

  /** The only day for which its answer holds; empty if no field asked which day it is. */
  public synchronized Optional<LocalDate> onlyDay() {
    return Optional.ofNullable(today);
  }

  /** Stops what is under way, and lets nothing more begin. */
  public void cancel() {
    List<Runnable> actions;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      actions = List.copyOf(whenCancelled);
    }
    actions.forEach(Runnable::run);
  }

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Has something done should the request be cancelled; at once if it already is.
   *
   * @return what makes it forgotten
   */
  public Runnable onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        whenCancelled.add(action);
        return () -> forget(action);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void forget(Runnable action) {
    whenCancelled.remove(action);
  }
}
