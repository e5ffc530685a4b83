package org.entente.endpoint;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.endpoint.request.LimitFigures;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;

/** The bodies that are being received, each and all of them within limits. */
@Singleton
class RequestBodies {
  private final Vertx vertx;
  private final Limits limits;
  private final AtomicLong held = new AtomicLong();

  RequestBodies(Vertx vertx, Limits limits) {
    this.vertx = vertx;
    this.limits = limits;
  }

  /** A request's. Fails as {@link Refusal} if it is too long, or does not come in time. */
  CompletionStage<byte[]> read(HttpServerRequest request) {
    RequestBody body = new RequestBody(this, limits);
    long timer = vertx.setTimer(limits.bodyTime().toMillis(), _ -> body.late());
    return body.read(request)
        .whenComplete((_, _) -> {
          vertx.cancelTimer(timer);
          held.addAndGet(-body.received());
        });
  }

  /**
   * Makes room for what has come.
   *
   * @throws Refusal if there is none
   */
  void hold(int bytes) {
    long maximum = limits.bodies().asLongValue();
    if (held.addAndGet(bytes) > maximum) {
      held.addAndGet(-bytes);
      throw Refusal.beyond(
          LimitFigures.of("bodies", maximum),
          ErrorCode.OVERLOADED,
          "The server receives as much as it can. Try again soon.");
    }
  }

  /** Bytes. */
  long held() {
    return held.get();
  }
}
