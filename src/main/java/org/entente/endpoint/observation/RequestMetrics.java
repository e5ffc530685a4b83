package org.entente.endpoint.observation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.endpoint.request.Outcome;
import org.entente.endpoint.request.RequestNotes;

/** Counts and times requests, by operation and by what became of them. */
@ApplicationScoped
public class RequestMetrics {
  private static final String NONE = "none";

  private final MeterProvider<Timer> requests;
  private final MeterProvider<DistributionSummary> bodies;
  private final OperationLabels labels;

  RequestMetrics(MeterRegistry registry, OperationLabels labels) {
    this.labels = labels;
    this.requests =
        Timer.builder("graphql.requests")
            .description("GraphQL requests over HTTP, until the answer is sent")
            .withRegistry(registry);
    this.bodies =
        DistributionSummary.builder("graphql.answer.size")
            .description("Bodies of answers as they are sent, compressed or not")
            .baseUnit("bytes")
            .withRegistry(registry);
  }

  /**
   * Counts a request that is over.
   *
   * @param bytes of the answer's body
   */
  public void record(RequestNotes notes, Outcome outcome, long bytes) {
    requests
        .withTags(
            Tags.of(
                "operation", labels.of(notes),
                "type", notes.operationType().orElse(OperationLabels.UNKNOWN),
                "outcome", outcome.label(),
                "code", notes.errorCode().orElse(NONE)))
        .record(notes.duration());
    bodies.withTag("outcome", outcome.label()).record((double) bytes);
  }
}
