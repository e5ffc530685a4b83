package org.entente.endpoint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is noted of one execution while it is under way. */
final class GuardedRequest {
  /** Under which graphql-java's context of the execution has it. */
  static final String KEY = GuardedRequest.class.getName();

  private final @Nullable ReadDocument document;

  /** Whether it counts among those that run. */
  boolean running;

  /** Of Vert.x; negative where there is none. */
  long timer = -1;

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

  /** The version that the record was at when all had been read; null if that is not known. */
  @Nullable RecordVersion versionAfter() {
    return versionAfter;
  }

  void readUntil(RecordVersion version) {
    versionAfter = version;
  }
}
