package org.entente.endpoint.document;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.document.ManifestReader.Operation;
import org.jboss.logging.Logger;

/** The operations of clients that whoever runs the server lists in files. Never changes. */
// Before the database is waited for, as a start that must fail had better fail at once.
@Startup(Interceptor.Priority.LIBRARY_BEFORE)
@Singleton
class Manifest {
  private static final Logger LOG = Logger.getLogger(Manifest.class);
  private static final String ONLY = "entente.persisted-queries.only-manifest";

  private final Map<String, Operation> operations = new HashMap<>();
  private final Set<String> documents = new HashSet<>();
  private final boolean only;

  /**
   * Reads the files.
   *
   * @throws ConfigurationException with one sentence on what is wrong with them
   */
  Manifest(
      @ConfigProperty(name = "entente.persisted-queries.manifest") Optional<List<Path>> files,
      @ConfigProperty(name = ONLY) boolean only) {
    this.only = only;
    if (only && files.isEmpty()) {
      throw new ConfigurationException(
          ONLY + " is true, but entente.persisted-queries.manifest names no file.");
    }
    for (Path file : files.orElse(List.of())) {
      List<Operation> read = ManifestReader.read(file);
      read.forEach(this::add);
      LOG.infof("The manifest %s has %d operations", file, read.size());
    }
  }

  /** The document that clients know by that id. */
  Optional<String> find(String id) {
    return Optional.ofNullable(operations.get(id)).map(Operation::document);
  }

  /** Whether an operation has exactly that document. */
  boolean has(String document) {
    return documents.contains(document);
  }

  /** Whether no others are to be answered. */
  boolean only() {
    return only;
  }

  private void add(Operation operation) {
    Operation other = operations.putIfAbsent(operation.id(), operation);
    if (other != null && !other.document().equals(operation.document())) {
      throw new ConfigurationException(
          "The manifest %s: has the id %s, which has another body in %s."
              .formatted(operation.place(), operation.id(), other.place()));
    }
    documents.add(operation.document());
  }
}
