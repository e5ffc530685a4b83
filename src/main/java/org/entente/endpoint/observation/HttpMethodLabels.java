package org.entente.endpoint.observation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Gives methods that HTTP does not have one label, as clients can think of any number of them. */
@Singleton
class HttpMethodLabels implements MeterFilter {
  /** As OpenTelemetry calls them. */
  private static final String OTHER = "_OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  @Override
  public Meter.Id map(Meter.Id id) {
    String method = id.getName().startsWith("http.server") ? id.getTag("method") : null;
    return method == null || METHODS.contains(method)
        ? id
        : id.withTags(List.of(Tag.of("method", OTHER)));
  }
}
