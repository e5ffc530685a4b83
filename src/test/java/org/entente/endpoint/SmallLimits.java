package org.entente.endpoint;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that tests can reach. */
public final class SmallLimits implements QuarkusTestProfile {
  static final int CONCURRENT = 4;
  static final int SOCKETS = 3;
  static final int SOCKET_OPERATIONS = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "entente.limits.time",
        "2S",
        "entente.limits.body-time",
        "2S",
        "entente.limits.bodies",
        "300K",
        "entente.limits.concurrent",
        Integer.toString(CONCURRENT),
        "entente.limits.sockets",
        Integer.toString(SOCKETS),
        "entente.limits.socket-operations",
        Integer.toString(SOCKET_OPERATIONS),
        "entente.limits.socket-silence",
        "4S",
        "quarkus.http.idle-timeout",
        "6S");
  }
}
