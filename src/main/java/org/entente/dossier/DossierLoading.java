package org.entente.dossier;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.shared.PackagedText;
import org.entente.shared.StartupWork;
import org.jboss.logging.Logger;

/** Loads the sample dossier, and those that the configuration names, where they have changed. */
@ApplicationScoped
class DossierLoading implements StartupWork {
  private static final Logger LOG = Logger.getLogger(DossierLoading.class);
  private static final String SAMPLE = "busan-2023.yaml";

  private final Dossiers dossiers;
  private final boolean loadSample;
  private final List<Path> files;

  DossierLoading(
      Dossiers dossiers,
      @ConfigProperty(name = "entente.dossiers.load-sample", defaultValue = "false")
          boolean loadSample,
      @ConfigProperty(name = "entente.dossiers.files") Optional<List<Path>> files) {
    this.dossiers = dossiers;
    this.loadSample = loadSample;
    this.files = files.orElse(List.of());
  }

  @Override
  public String name() {
    return "load the dossiers";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public CompletionStage<?> run() {
    Future<?> loaded = Future.succeededFuture();
    if (loadSample) {
      loaded = told(SAMPLE, dossiers.load(SAMPLE, PackagedText.read("dossiers/" + SAMPLE)));
    }
    for (Path file : files) {
      loaded = loaded.compose(_ -> told(file, load(file)));
    }
    return loaded.toCompletionStage();
  }

  /**
   * A dossier that is refused keeps nobody from reading the others, nor the application from
   * starting, be it the sample where an import has put somebody else in its posts. Without the
   * database all are loaded later.
   */
  private static Future<Boolean> told(Object name, Future<Boolean> loading) {
    return loading
        .onSuccess(now -> LOG.infof("The dossier %s is loaded%s", name, now ? "" : " already"))
        .recover(e -> {
          if (!(e instanceof DossierException)) {
            return Future.failedFuture(e);
          }
          LOG.errorf("The dossier %s was not loaded:\n%s", name, e.getMessage());
          return Future.succeededFuture(false);
        });
  }

  private Future<Boolean> load(Path file) {
    try {
      return dossiers.load(file);
    } catch (IOException e) {
      return Future.failedFuture(new DossierException(List.of("cannot be read: " + e)));
    }
  }
}
