package org.entente.endpoint.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Figures of the process and its Java virtual machine: the usual ones, which Quarkus would bind
 * while everybody waits for the start.
 */
@ApplicationScoped
class ProcessMeters {
  private static final Logger LOG = Logger.getLogger(ProcessMeters.class);

  /** In milliseconds; the first clients come before. */
  private static final long DELAY = 1_000;

  private final MeterRegistry registry;
  private final Vertx vertx;
  private volatile List<MeterBinder> bound = List.of();

  ProcessMeters(MeterRegistry registry, Vertx vertx) {
    this.registry = registry;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    vertx.setTimer(DELAY, _ -> vertx.executeBlocking(this::bind).onFailure(this::fail));
  }

  /** Some listen to the garbage collector. */
  void end(@Observes ShutdownEvent event) throws Exception {
    for (MeterBinder binder : bound) {
      if (binder instanceof AutoCloseable listener) {
        listener.close();
      }
    }
  }

  private List<MeterBinder> bind() {
    bound =
        List.of(
            new ClassLoaderMetrics(),
            new JvmHeapPressureMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new JvmGcMetrics(),
            new JvmInfoMetrics(),
            new UptimeMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics());
    bound.forEach(binder -> binder.bindTo(registry));
    return bound;
  }

  private void fail(Throwable reason) {
    LOG.error("The figures of the process cannot be had.", reason);
  }
}
