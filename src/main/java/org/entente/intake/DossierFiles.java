package org.entente.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.entente.dossier.DossierException;
import org.entente.dossier.Dossiers;
import org.jspecify.annotations.Nullable;

/** Loads dossiers from files, and tells what became of each, and of all. */
final class DossierFiles {
  private final Dossiers dossiers;
  private final PrintStream out;
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

  DossierFiles(Dossiers dossiers, PrintStream out) {
    this.dossiers = dossiers;
    this.out = out;
  }

  /** Whether a file that lies in a folder is a dossier, by its name. */
  static boolean has(Path file) {
    return FormatFiles.endsWith(file, ".yaml");
  }

  /** One that is wrong, or cannot be read, keeps nobody from reading the others. */
  void load(List<Path> paths) {
    long began = System.nanoTime();
    for (Path path : paths) {
      FormatFiles found = FormatFiles.of(path, DossierFiles::has);
      found.problems().forEach(problem -> tell(problem.place().file(), Fate.REFUSED, problem));
      found.files().forEach(this::load);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int files = fates.values().stream().mapToInt(Integer::intValue).sum();
    out.printf(Locale.ROOT, "dossiers: %s in %.1f s%n", Summary.counted(files, "dossier"), seconds);
    for (Fate fate : Fate.values()) {
      int count = fates.getOrDefault(fate, 0);
      out.printf("  %-10s %s%n", fate.word(), Summary.counted(count, "dossier"));
    }
  }

  private void load(Path file) {
    try {
      boolean now = dossiers.load(file).toCompletionStage().toCompletableFuture().join();
      tell(file, now ? Fate.WRITTEN : Fate.UNCHANGED, "");
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof DossierException refusal)) {
        throw e;
      }
      tell(file, Fate.REFUSED, refusal.getMessage());
    } catch (IOException e) {
      tell(file, Fate.REFUSED, file + " " + UnreadFile.reason(e));
    }
  }

  private void tell(Object file, Fate fate, @Nullable Object why) {
    fates.merge(fate, 1, Integer::sum);
    out.printf("%s: %s%n", file, fate.word());
    if (fate == Fate.REFUSED) {
      out.println(why);
    }
  }

  /** What becomes of a dossier. */
  private enum Fate {
    WRITTEN,
    UNCHANGED,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
