package org.entente.endpoint;

import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.endpoint.observation.RequestMetrics;
import org.entente.endpoint.observation.RequestTraces;
import org.entente.endpoint.observation.RequestTraces.Trace;
import org.entente.endpoint.request.RequestNotes;

/** In front of {@link GraphqlRoute}: what its requests are counted, timed and traced by. */
@ApplicationScoped
class ObservedRequests {
  private final RequestMetrics metrics;
  private final RequestTraces traces;

  ObservedRequests(RequestMetrics metrics, RequestTraces traces) {
    this.metrics = metrics;
    this.traces = traces;
  }

  void observe(RoutingContext routing) {
    // A WebSocket goes on after its request; it is seen by the gauge of executions only.
    if (!Sockets.isUpgrade(routing.request())) {
      RequestNotes notes = RequestNotes.of(routing);
      Trace trace = traces.begin(notes);
      routing.addEndHandler(ended -> end(routing, notes, trace, ended));
    }
    routing.next();
  }

  private void end(
      RoutingContext routing, RequestNotes notes, Trace trace, AsyncResult<Void> ended) {
    if (ended.failed()) {
      notes.cancelled();
    }
    notes
        .outcome()
        .ifPresent(outcome -> {
          trace.end(notes);
          metrics.record(notes, outcome, routing.response().bytesWritten());
        });
  }
}
