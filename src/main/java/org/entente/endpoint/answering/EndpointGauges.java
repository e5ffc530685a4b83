package org.entente.endpoint.answering;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.endpoint.request.Limits;

/** How full the endpoint is: executions under way, and the cache of answers. */
@ApplicationScoped
class EndpointGauges implements MeterBinder {
  private final Admission executions;
  private final Limits limits;
  private final AnswerCache cache;

  EndpointGauges(Admission executions, Limits limits, AnswerCache cache) {
    this.executions = executions;
    this.limits = limits;
    this.cache = cache;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("graphql.executions.active", executions, Admission::underWay)
        .description("Executions under way, also those over WebSockets")
        .register(registry);
    Gauge.builder("graphql.executions.limit", limits, Limits::concurrent)
        .description("Executions that may be under way at a time")
        .register(registry);
    Gauge.builder("graphql.cache.entries", cache, AnswerCache::entries)
        .description("Finished answers in memory, of this version of the record and of older ones")
        .register(registry);
    Gauge.builder("graphql.cache.size", cache, AnswerCache::size)
        .description("What finished answers take in memory, by estimate")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("graphql.cache.limit", cache, AnswerCache::limit)
        .description("What finished answers may take in memory")
        .baseUnit("bytes")
        .register(registry);
  }
}
