package org.entente.endpoint.answering;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.endpoint.document.ReadDocument;
import org.entente.graphql.RecordVersion;
import org.jspecify.annotations.Nullable;

/** What is noted of one execution while it is under way. */
final class GuardedRequest {
  /** Under which graphql-java's context of the execution has it. */
  static final String KEY = GuardedRequest.class.getName();

  private final @Nullable ReadDocument document;

  /** Of Vert.x; negative where there is none. */
  volatile long timer = -1;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean admitted;
  private volatile @Nullable RecordVersion versionAfter;

  /**
   * @param document if it was read and validated before
   */
  GuardedRequest(@Nullable ReadDocument document) {
    this.document = document;
  }

  Optional<ReadDocument> document() {
    return Optional.ofNullable(document);
  }

  /** Notes that it counts among those that run. */
  void enter() {
    admitted = true;
    running.set(true);
  }

  /** Notes that it does not count any more; false if it did not before. */
  boolean leave() {
    return running.compareAndSet(true, false);
  }

  /** Whether it ever counted: what is beyond a limit does not. */
  boolean wasAdmitted() {
    return admitted;
  }

  /** The version that the record was at when all had been read; null if that is not known. */
  @Nullable RecordVersion versionAfter() {
    return versionAfter;
  }

  void readUntil(RecordVersion version) {
    versionAfter = version;
  }
}
