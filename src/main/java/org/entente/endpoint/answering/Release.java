package org.entente.endpoint.answering;

import graphql.schema.idl.SchemaPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graphql.ExecutableSchema;

/** What makes two instances answer alike: version of the application, schema, names by setting. */
@ApplicationScoped
class Release {
  private static final String NAMES = "entente.names.";

  private final String fingerprint;

  Release(
      ExecutableSchema schema,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    Map<String, String> names =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith(NAMES))
            .collect(
                Collectors.toMap(
                    name -> name, System::getProperty, (first, _) -> first, TreeMap::new));
    this.fingerprint =
        RequestKey.of(version, names.toString(), new SchemaPrinter().print(schema.get())).digest();
  }

  String fingerprint() {
    return fingerprint;
  }
}
