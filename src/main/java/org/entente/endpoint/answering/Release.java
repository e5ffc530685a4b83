package org.entente.endpoint.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.shared.PackagedText;

/** What makes two instances answer alike: version of the application, schema, names by setting. */
@ApplicationScoped
class Release {
  private static final String NAMES = "entente.names.";

  /** The schema that is served, as it was printed before: to print it takes part of the start. */
  private static final String SCHEMA = "schema.graphql";

  private final String fingerprint;

  Release(@ConfigProperty(name = "quarkus.application.version") String version) {
    Map<String, String> names =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith(NAMES))
            .collect(
                Collectors.toMap(
                    name -> name, System::getProperty, (first, _) -> first, TreeMap::new));
    this.fingerprint = RequestKey.of(version, names.toString(), PackagedText.read(SCHEMA)).digest();
  }

  String fingerprint() {
    return fingerprint;
  }
}
