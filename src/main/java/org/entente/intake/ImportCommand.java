package org.entente.intake;

import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.entente.claim.SourceRecord;
import org.entente.database.DatabaseState;
import org.entente.database.DatabaseUnavailable;
import org.entente.dossier.Dossiers;
import org.entente.identity.Imports;
import org.entente.merge.Comparison;

/**
 * Imports files of other people's formats, and dossiers, beside a running server or without one.
 */
@ApplicationScoped
public class ImportCommand implements QuarkusApplication {
  /** The first argument, which asks for this. */
  public static final String NAME = "import";

  /** Source records that one transaction writes. */
  private static final int BATCH = 500;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Pool pool;
  private final Dossiers dossiers;
  private final DatabaseState state;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final boolean terminal =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);

  ImportCommand(Pool pool, Dossiers dossiers, DatabaseState state) {
    this.pool = pool;
    this.dossiers = dossiers;
    this.state = state;
  }

  /**
   * Says why the arguments cannot be carried out.
   *
   * @return whether they can
   */
  public static boolean understands(List<String> arguments, PrintStream err) {
    try {
      ImportArguments.of(arguments);
      return true;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(ImportArguments.usage());
      return false;
    }
  }

  /**
   * Imports, and prints what became of it.
   *
   * @return 0, or 1 where files or the database could not be reached
   */
  @Override
  public int run(String... arguments) throws InterruptedException {
    ImportArguments asked = ImportArguments.of(List.of(arguments));
    try {
      state.awaitReady(PATIENCE);
      for (Map.Entry<String, List<Path>> one : asked.paths().entrySet()) {
        if (one.getKey().equals(ImportArguments.DOSSIERS)) {
          dossiers(one.getValue());
        } else {
          read(Formats.named(one.getKey()).orElseThrow(), one.getValue());
        }
      }
      compare();
      return 0;
    } catch (IOException | DatabaseUnavailable | CompletionException e) {
      err.println("The import ends here: " + e.getMessage());
      err.println("What was written stays. Run the same command again to go on.");
      return 1;
    }
  }

  private void read(Format format, List<Path> paths) throws IOException, InterruptedException {
    Progress progress = new Progress(out, terminal, format.name(), size(paths));
    Summary summary = new Summary();
    ImportQueue queue = new ImportQueue(progress, summary);
    SqlConnection connection = join(pool.getConnection());
    try {
      Imports imports = new Imports(connection, "Import of " + format.name());
      queue.read(format, paths);
      for (List<SourceRecord> next = queue.next(BATCH); !next.isEmpty(); next = queue.next(BATCH)) {
        summary.add(next.size(), imports.write(next));
        progress.written(next.size());
      }
    } finally {
      connection.close();
      progress.end();
    }
    summary.print(format.name(), out);
  }

  /** Finds out which of the records are about the same. */
  private void compare() {
    long began = System.nanoTime();
    SqlConnection connection = join(pool.getConnection());
    try {
      Comparison.Result result = join(new Comparison(connection, "Import").run());
      out.printf(
          Locale.ROOT,
          "compared in %.1f s%n  merged     %,d records%n  linked     %,d talks with visits%n"
              + "  doubtful   %,d pairs more, see possibleDuplicates%n",
          (System.nanoTime() - began) / 1e9,
          result.merged(),
          result.linked(),
          result.doubtful());
    } finally {
      connection.close();
    }
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private void dossiers(List<Path> paths) throws IOException {
    for (Path path : paths) {
      for (Path file : FormatFiles.of(path, FormatFiles.named(".yaml"))) {
        String text = Files.readString(file);
        try {
          boolean now =
              dossiers.load(file.toString(), text).toCompletionStage().toCompletableFuture().join();
          out.println(now ? file + ": written" : file + ": unchanged");
        } catch (CompletionException e) {
          String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
          out.printf("%s: refused%n%s%n", file, reason);
        }
      }
    }
  }

  private static long size(List<Path> paths) throws IOException {
    long size = 0;
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        size += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      }
    }
    return size;
  }
}
