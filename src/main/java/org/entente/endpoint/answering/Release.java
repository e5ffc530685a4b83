package org.entente.endpoint.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What makes two instances answer alike: version of the application, schema, names by setting. */
@ApplicationScoped
class Release {
  private static final String NAMES = "entente.names.";

  /** The schema that is served, as it was printed before: to print it takes part of the start. */
  private static final String SCHEMA = "/schema.graphql";

  private final String fingerprint;

  Release(@ConfigProperty(name = "quarkus.application.version") String version) {
    Map<String, String> names =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith(NAMES))
            .collect(
                Collectors.toMap(
                    name -> name, System::getProperty, (first, _) -> first, TreeMap::new));
    this.fingerprint = RequestKey.of(version, names.toString(), schema()).digest();
  }

  String fingerprint() {
    return fingerprint;
  }

  private static String schema() {
    try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream(SCHEMA))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
