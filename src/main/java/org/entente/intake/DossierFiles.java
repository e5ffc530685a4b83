package org.entente.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.entente.dossier.DossierException;
import org.entente.dossier.Dossiers;

/** Loads dossiers from files, and tells of each what became of it. */
final class DossierFiles {
  private final Dossiers dossiers;
  private final PrintStream out;

  DossierFiles(Dossiers dossiers, PrintStream out) {
    this.dossiers = dossiers;
    this.out = out;
  }

  /** Whether a file that lies in a folder is a dossier, by its name. */
  static boolean has(Path file) {
    return file.toString().endsWith(".yaml");
  }

  /**
   * One that is wrong keeps nobody from reading the others.
   *
   * @throws IOException if files cannot be reached
   */
  void load(List<Path> paths) throws IOException {
    for (Path path : paths) {
      for (Path file : FormatFiles.of(path, DossierFiles::has)) {
        load(file);
      }
    }
  }

  private void load(Path file) throws IOException {
    try {
      boolean now = dossiers.load(file).toCompletionStage().toCompletableFuture().join();
      out.println(now ? file + ": written" : file + ": unchanged");
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof DossierException refusal)) {
        throw e;
      }
      out.printf("%s: refused%n%s%n", file, refusal.getMessage());
    }
  }
}
