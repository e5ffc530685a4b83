package org.entente.party;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.entente.database.LoadedFiles;
import org.entente.shared.StartupWork;

/** Loads the tables of facts that come with the application, where they have changed. */
@ApplicationScoped
class FactsLoading implements StartupWork {
  private final LoadedFiles loadedFiles;

  FactsLoading(LoadedFiles loadedFiles) {
    this.loadedFiles = loadedFiles;
  }

  @Override
  public String name() {
    return "load the countries and organizations";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public CompletionStage<?> run() {
    FactFiles files = FactFiles.bundled();
    return loadedFiles
        .load("facts", files.content(), connection -> load(files, new FactTables(connection)))
        .toCompletionStage();
  }

  private static Future<?> load(FactFiles files, FactTables tables) {
    return tables.write(FactsReader.read(files));
  }
}
