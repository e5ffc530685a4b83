package org.entente.endpoint;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.entente.endpoint.observation.TraceChoice;

/** Traces as a collector would have them, and the access log. */
public final class Observed implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        TraceChoice.DISABLED,
        "false",
        "quarkus.otel.bsp.schedule.delay",
        "50MS",
        "entente.access-log",
        "true");
  }
}
