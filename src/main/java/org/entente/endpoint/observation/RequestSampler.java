package org.entente.endpoint.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Samples requests: a share of those that come without a decision. What the application asks of the
 * database by itself, several times a second, begins no trace.
 */
@Singleton
class RequestSampler implements Sampler {
  private final Sampler requests;

  RequestSampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double share) {
    this.requests = Sampler.parentBased(Sampler.traceIdRatioBased(share));
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return kind == SpanKind.CLIENT && !Span.fromContext(parent).getSpanContext().isValid()
        ? SamplingResult.drop()
        : requests.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "Requests: " + requests.getDescription();
  }
}
