package org.entente.endpoint.answering;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Places;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.version.RecordVersions;
import org.entente.graphql.OngoingRequest;
import org.entente.graphql.RecordVersion;

/** Lets as many executions run as may, and none for longer than it may. */
@Singleton
class Admission {
  private final Vertx vertx;
  private final Limits limits;
  private final RecordVersions versions;
  private final Places places;

  Admission(Vertx vertx, Limits limits, RecordVersions versions, Places places) {
    this.vertx = vertx;
    this.limits = limits;
    this.versions = versions;
    this.places = places;
  }

  /** How many executions are being made now. */
  int underWay() {
    return limits.concurrent() - places.free();
  }

  /**
   * Lets an execution begin, until {@link #end} or until it is cancelled, after which nothing else
   * will end it.
   *
   * @throws Refusal if too many run
   */
  void begin(GuardedRequest request, OngoingRequest ongoing) {
    places.take();
    request.enter();
    ongoing.onCancel(() -> end(request));
  }

  /**
   * Has an execution cancelled when its time is over. Mutations have none: whoever asked for one
   * must not be left in doubt by us.
   */
  void bound(GuardedRequest request, OngoingRequest ongoing) {
    request.timer = vertx.setTimer(limits.time().toMillis(), _ -> ongoing.cancel());
  }

  void end(GuardedRequest request) {
    if (request.leave()) {
      vertx.cancelTimer(request.timer);
      places.giveBack();
    }
  }

  /**
   * Notes until which version of the record the execution read, as nothing that is older may be
   * answered after its answer. Never fails: then it is not known.
   */
  CompletionStage<Void> noteVersion(GuardedRequest request) {
    return versions.read().thenAccept(request::readUntil).exceptionally(_ -> null);
  }

  /** As {@link #noteVersion(GuardedRequest)}; asks nobody where the query has read the newest. */
  CompletionStage<Void> noteVersion(GuardedRequest request, OngoingRequest query) {
    Optional<RecordVersion> newest = versions.newest().filter(query::readUntil);
    if (newest.isEmpty()) {
      return noteVersion(request);
    }
    request.readUntil(newest.get());
    return CompletableFuture.completedStage(null);
  }
}
