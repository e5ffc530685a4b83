package org.entente.endpoint;

import io.vertx.core.AsyncResult;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** In front of {@link GraphqlRoute}: what its requests are counted and timed by. */
@ApplicationScoped
class ObservedRequests {
  private final RequestMetrics metrics;

  ObservedRequests(RequestMetrics metrics) {
    this.metrics = metrics;
  }

  void route(@Observes Router router) {
    router.route("/graphql").order(GraphqlRoute.FIRST - 1).handler(this::handle);
  }

  private void handle(RoutingContext routing) {
    // A WebSocket goes on after its request; it is seen by the gauge of executions only.
    if (!GraphqlRoute.isWebSocket(routing.request())) {
      RequestNotes notes = RequestNotes.of(routing);
      routing.addEndHandler(ended -> end(routing, notes, ended));
    }
    routing.next();
  }

  private void end(RoutingContext routing, RequestNotes notes, AsyncResult<Void> ended) {
    if (ended.failed()) {
      notes.cancelled();
    }
    notes
        .outcome()
        .ifPresent(outcome -> {
          metrics.record(notes, outcome, routing.response().bytesWritten());
        });
  }
}
