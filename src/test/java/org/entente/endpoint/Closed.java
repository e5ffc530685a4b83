package org.entente.endpoint;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server for the clients of one site, which tells nobody its schema. */
public final class Closed implements QuarkusTestProfile {
  static final String SITE = "https://client.example.org";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "entente.persisted-queries.manifest", "src/test/resources/manifests/closed.json",
        "entente.persisted-queries.only-manifest", "true",
        "entente.introspection", "false",
        "quarkus.http.cors.enabled", "true",
        "quarkus.http.cors.origins", SITE + ",/https://.*\\.example\\.net/");
  }
}
