package org.entente.endpoint.observation;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Before Quarkus starts: whether there are traces, as without a collector they are for nobody. */
public final class TraceChoice {
  public static final String DISABLED = "quarkus.otel.sdk.disabled";

  private static final List<String> COLLECTORS =
      List.of("quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint");

  private TraceChoice() {}

  /** Has Quarkus make traces if a collector is configured. */
  public static void make(Config config) {
    if (COLLECTORS.stream().anyMatch(c -> config.getOptionalValue(c, String.class).isPresent())) {
      System.setProperty(DISABLED, "false");
    }
  }
}
