package org.entente.endpoint;

import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.entente.endpoint.observation.AccessLog;
import org.entente.endpoint.observation.RequestMetrics;
import org.entente.endpoint.observation.RequestTraces;
import org.entente.endpoint.observation.RequestTraces.Trace;
import org.entente.endpoint.request.RequestNotes;

/** What requests to {@link GraphqlRoute}, and operations, are counted, timed and traced by. */
@Singleton
class ObservedRequests {
  private final RequestMetrics metrics;
  private final RequestTraces traces;
  private final AccessLog log;

  ObservedRequests(RequestMetrics metrics, RequestTraces traces, AccessLog log) {
    this.metrics = metrics;
    this.traces = traces;
    this.log = log;
  }

  void observe(RoutingContext routing) {
    // A WebSocket goes on after its request; its operations are seen each for itself.
    if (!Sockets.isUpgrade(routing.request())) {
      RequestNotes notes = RequestNotes.of(routing);
      Trace trace = traces.begin(notes);
      routing.addEndHandler(ended -> end(routing, notes, trace, ended));
    }
    routing.next();
  }

  /** Observes an operation over a WebSocket. Called on a context of its own. */
  void observe(RoutingContext opened, RequestNotes notes, CompletionStage<Void> ended) {
    Trace trace = traces.begin(notes);
    ended.thenRun(() ->
        notes
            .outcome()
            .ifPresent(outcome -> {
              trace.end(notes);
              metrics.time(notes, outcome);
              log.operation(opened, notes);
            }));
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
