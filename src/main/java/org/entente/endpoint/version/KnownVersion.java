package org.entente.endpoint.version;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.entente.graphql.RecordVersion;
import org.jspecify.annotations.Nullable;

/**
 * The newest version that this instance knows, and until when it counts as current: for a while
 * from the moment when the database was asked, however late the answer came.
 */
public final class KnownVersion {
  private final long leaseNanos;
  private final LongSupplier clock;
  private final Runnable whenNew;
  private @Nullable RecordVersion newest;
  private boolean confirmed;
  private int losses;
  private long confirmedAt;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime()}
   * @param whenNew is run whenever another version is known; must not wait for anything
   */
  KnownVersion(Duration lease, LongSupplier clock, Runnable whenNew) {
    this.leaseNanos = lease.toNanos();
    this.clock = clock;
    this.whenNew = whenNew;
  }

  /**
   * What was known when the database was asked.
   *
   * @param at by the clock
   * @param losses how often it had been lost
   */
  record Asked(long at, @Nullable RecordVersion known, int losses) {}

  synchronized Asked ask() {
    return new Asked(clock.getAsLong(), newest, losses);
  }

  synchronized Optional<RecordVersion> current() {
    return confirmed && clock.getAsLong() - confirmedAt < leaseNanos
        ? Optional.ofNullable(newest)
        : Optional.empty();
  }

  synchronized Optional<RecordVersion> newest() {
    return Optional.ofNullable(newest);
  }

  /** Learns of a version, unless it is an old one; does not make it count for longer. */
  synchronized void advance(RecordVersion version) {
    if (newest == null || newest.number() < version.number()) {
      newest = version;
      whenNew.run();
    }
  }

  /** The first answer on a new connection, whose database may be another, with lower numbers. */
  synchronized void begin(Asked asked, RecordVersion answer) {
    boolean learntSince = newest != null && !newest.equals(asked.known);
    if (learntSince) {
      advance(answer);
    } else {
      newest = answer;
      whenNew.run();
    }
    lease(asked);
  }

  /**
   * An answer on the same connection.
   *
   * @return false if it contradicts what had been known before: the database was set back
   */
  synchronized boolean confirm(Asked asked, RecordVersion answer) {
    RecordVersion before = asked.known;
    if (before != null && !answer.equals(before) && answer.number() <= before.number()) {
      return false;
    }
    // A newer one may have been learnt meanwhile, which was not there before we asked.
    advance(answer);
    lease(asked);
    return true;
  }

  /** Nothing counts as current until the database answers what it is asked from now on. */
  synchronized void lose() {
    confirmed = false;
    losses++;
  }

  private void lease(Asked asked) {
    if (asked.losses == losses) {
      confirmed = true;
      confirmedAt = asked.at;
    }
  }
}
