package org.entente.graphql;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all fields of one request share: which day it is, which version of the record they read, and
 * whether anybody still waits for them. Safe for use by several threads.
 */
public final class OngoingRequest {
  /** Under which graphql-java's context of an execution has it. */
  public static final String KEY = OngoingRequest.class.getName();

  private final List<Runnable> whenCancelled = new ArrayList<>();
  private boolean cancelled;
  private @Nullable LocalDate today;

  /** Of the versions that its first statements read. */
  private final Set<UUID> tokens = new HashSet<>();

  private boolean versionWanted;
  private boolean readsOn;

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

  /** Has its first statements say which version of the record they read. */
  public synchronized void wantVersion() {
    versionWanted = true;
  }

  /**
   * Says that a statement goes out for it.
   *
   * @return whether the statement is to say which version it reads: where that is wanted, and
   *     nothing has come back before, as many requests need no further statements; in all of them
   *     it would cost more than to ask for the version once
   */
  synchronized boolean reads() {
    readsOn |= !tokens.isEmpty();
    return versionWanted && !readsOn;
  }

  /** Notes which version one of its first statements read. */
  synchronized void readAt(UUID token) {
    tokens.add(token);
  }

  /** Whether it is known that all it has read is of that version; not if it has read nothing. */
  public synchronized boolean readOnlyAt(RecordVersion version) {
    return !readsOn
        && tokens.size() == 1
        && tokens.iterator().next().toString().equals(version.token());
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
