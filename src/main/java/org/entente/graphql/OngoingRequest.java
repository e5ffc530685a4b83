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

  private boolean versionWanted;

  /** Of the versions that its statements said they read. */
  private final Set<UUID> tokens = new HashSet<>();

  /** Whether something was read that may be of a later version than those that were said. */
  private boolean unsaid;

  private boolean outOfOrder;

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

  /** Has statements say which version of the record they read. */
  public synchronized void wantVersion() {
    versionWanted = true;
  }

  /**
   * Says that a statement goes out for it.
   *
   * @param inWave whether it shares its connection with those that go out with it, while no other
   *     statement is under way
   * @param last whether the server gets it after all that it shares the connection with
   * @return whether the statement is to say which version it reads, where it has rows: that is
   *     asked of the last of a wave, and of those by themselves as long as no other has said it
   */
  synchronized boolean reads(boolean inWave, boolean last) {
    boolean says = inWave ? last : tokens.isEmpty();
    unsaid = !says || (unsaid && !inWave);
    return versionWanted && says;
  }

  /** Says that a statement may read later than one that went to the server after it. */
  synchronized void readsOutOfOrder() {
    outOfOrder = true;
  }

  /** Notes which version a statement read that was to say it. */
  synchronized void readAt(UUID token) {
    tokens.add(token);
  }

  /** Notes that a statement which was to say its version had no row to say it in. */
  synchronized void readNothing() {
    unsaid = true;
  }

  /**
   * Whether it is known that it has read nothing later than that version. What was at that version
   * before it began has been so all the while then.
   */
  public synchronized boolean readUntil(RecordVersion version) {
    return !unsaid
        && !outOfOrder
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
