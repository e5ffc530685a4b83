package org.entente.endpoint.observation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.entente.endpoint.request.Outcome;
import org.entente.endpoint.request.RequestNotes;

/** Counts and times requests, by operation and by what became of them. */
@Singleton
public class RequestMetrics {
  private static final String NONE = "none";

  private final MeterProvider<Timer> requests;
  private final MeterProvider<DistributionSummary> bodies;
  private final OperationLabels labels;

  RequestMetrics(MeterRegistry registry, OperationLabels labels) {
    this.labels = labels;
    this.requests =
        Timer.builder("graphql.requests")
            .description(
                "GraphQL requests, until the answer is sent; subscriptions, until they end")
            .withRegistry(registry);
    this.bodies =
        DistributionSummary.builder("graphql.answer.size")
            .description("Bodies of answers as they are sent, compressed or not")
            .baseUnit("bytes")
            .withRegistry(registry);
  }

  /**
   * Counts a request over HTTP that is over.
   *
   * @param bytes of the answer's body
   */
  public void record(RequestNotes notes, Outcome outcome, long bytes) {
    time(notes, outcome);
    bodies.withTag("outcome", outcome.label()).record((double) bytes);
  }

  /** Counts what is over. */
  public void time(RequestNotes notes, Outcome outcome) {
    requests
        .withTags(
            Tags.of(
                "operation", labels.of(notes),
                "type", notes.operationType().orElse(OperationLabels.UNKNOWN),
                "outcome", outcome.label(),
                "code", notes.errorCode().orElse(NONE)))
        .record(notes.duration());
  }
}
