package org.entente.endpoint;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** In the place of a collector. */
@Singleton
class Spans {
  private static final long QUIET_NANOS = 200_000_000;

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

  @Produces
  @Singleton
  InMemorySpanExporter exporter() {
    return exporter;
  }

  /** Forgets them, those as well that requests of the test before still end. */
  void forget() {
    Waiting.until(() -> {
      exporter.reset();
      LockSupport.parkNanos(QUIET_NANOS);
      return finished().isEmpty();
    });
  }

  List<SpanData> finished() {
    return exporter.getFinishedSpanItems();
  }

  /** The first one of that name, as soon as there is one. */
  SpanData named(String name) {
    Waiting.until(() -> count(name) > 0);
    return finished().stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
  }

  long count(String name) {
    return finished().stream().filter(s -> s.getName().equals(name)).count();
  }

  static Map<String, Object> attributes(SpanData span) {
    return span.getAttributes().asMap().entrySet().stream()
        .collect(Collectors.toMap(a -> a.getKey().getKey(), Map.Entry::getValue));
  }
}
