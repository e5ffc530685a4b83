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
    Future<?> loaded =
        loadSample
            ? dossiers.load(SAMPLE, PackagedText.read("dossiers/" + SAMPLE))
            : Future.succeededFuture();
    for (Path file : files) {
      loaded = loaded.compose(_ -> load(file));
    }
    return loaded.toCompletionStage();
  }

  /** A dossier that is wrong keeps nobody from reading the others. */
  private Future<?> load(Path file) {
    return begun(file)
        .onSuccess(now -> LOG.infof("The dossier %s is loaded%s", file, now ? "" : " already"))
        .onFailure(e -> LOG.errorf("The dossier %s was not loaded:\n%s", file, e.getMessage()))
        .otherwise(false);
  }

  private Future<Boolean> begun(Path file) {
    try {
      return dossiers.load(file);
    } catch (IOException e) {
      return Future.failedFuture("cannot be read: " + e);
    }
  }
}
