package org.entente.intake;

import io.quarkus.runtime.QuarkusApplication;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.claim.SourceRecord;
import org.entente.database.DatabaseState;
import org.entente.database.Outage;
import org.entente.dossier.Dossiers;
import org.entente.identity.Coverage;
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
  private static final int BATCH = 2_000;

  /** What to do after an end that was not meant. */
  static final String GOES_ON = "What was written stays. Run the same command again to go on.";

  /** New records from which on the database is to learn at once how many there are of what. */
  private static final int MANY = 1_000;

  /** The exit code where a source has lost so much that nothing of it was withdrawn. */
  private static final int MUCH_IS_GONE = 3;

  /** The same as of whatever ends by Ctrl-C. */
  private static final int STOPPED = 130;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Pool pool;
  private final Dossiers dossiers;
  private final DatabaseState state;
  private final PrintStream out;
  private final PrintStream err;
  private final int columns = Terminal.columns();

  @Inject
  ImportCommand(Pool pool, Dossiers dossiers, DatabaseState state) {
    this(pool, dossiers, state, System.out, System.err);
  }

  /** With what is said going elsewhere. */
  ImportCommand(
      Pool pool, Dossiers dossiers, DatabaseState state, PrintStream out, PrintStream err) {
    this.pool = pool;
    this.dossiers = dossiers;
    this.state = state;
    this.out = out;
    this.err = err;
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
   * @return 0, 1 where files or the database could not be reached, or 3 where so much of a source
   *     is gone that nothing of it was withdrawn
   */
  @Override
  public int run(String... arguments) throws InterruptedException {
    ImportArguments asked = ImportArguments.of(List.of(arguments));
    try (StopNotice notice = new StopNotice(err)) {
      try {
        return run(asked);
      } catch (IOException e) {
        return endsHere(String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        return notice.isStopping() ? STOPPED : endsHere(Outage.of(e).orElseThrow(() -> e));
      } catch (OutOfMemoryError _) {
        return endsHere("it needs more memory than Java may take here (-Xmx)");
      }
    }
  }

  private int run(ImportArguments asked) throws IOException, InterruptedException {
    state.awaitReady(PATIENCE);
    SqlConnection connection = await(pool.getConnection());
    try {
      boolean lost = read(asked, connection);
      compare(connection);
      return lost ? MUCH_IS_GONE : 0;
    } finally {
      connection.close();
    }
  }

  /** Returns whether so much of a source is gone that nothing of it was withdrawn. */
  private boolean read(ImportArguments asked, SqlConnection connection)
      throws IOException, InterruptedException {
    int created = 0;
    boolean lost = false;
    for (Map.Entry<String, List<Path>> one : asked.paths().entrySet()) {
      if (one.getKey().equals(ImportArguments.DOSSIERS)) {
        new DossierFiles(dossiers, out).load(one.getValue());
      } else {
        Format format = Formats.named(one.getKey()).orElseThrow();
        Summary summary = read(format, one.getValue(), asked.coverage(format.name()), connection);
        created += summary.created();
        lost |= summary.lost();
      }
    }
    if (created >= MANY) {
      await(connection.query("analyze").execute());
    }
    return lost;
  }

  private int endsHere(String reason) {
    err.println("The import ends here: " + reason);
    err.println(GOES_ON);
    return 1;
  }

  private Summary read(Format format, List<Path> paths, Coverage coverage, SqlConnection connection)
      throws IOException, InterruptedException {
    Progress progress = new Progress(out, columns, format.name(), size(format, paths));
    Summary summary = new Summary();
    ImportQueue queue = new ImportQueue(progress, summary);
    try {
      Imports imports = new Imports(connection, "Import of " + format.name());
      queue.read(format, paths);
      for (List<SourceRecord> next = queue.next(BATCH); !next.isEmpty(); next = queue.next(BATCH)) {
        summary.add(next.size(), imports.write(next));
        progress.written(next.size());
      }
      summary.add(imports.end(summary.coverage(coverage), summary.unread()));
      return summary;
    } finally {
      progress.end();
      summary.print(format.name(), out);
    }
  }

  /** Finds out which of the records are about the same. */
  private void compare(SqlConnection connection) {
    long began = System.nanoTime();
    Progress progress = new Progress(out, columns, "import", 0);
    progress.doing("comparing the records");
    Comparison.Result result = new Comparison(connection, "Import").run();
    progress.end();
    out.printf(
        Locale.ROOT,
        "compared in %.1f s%n  merged     %s%n  found      who attended %s%n"
            + "  linked     %,d meetings with what they were part of%n"
            + "  doubtful   %s more, see possibleDuplicates%n",
        (System.nanoTime() - began) / 1e9,
        Summary.counted(result.merged(), "record"),
        Summary.counted(result.found(), "meeting"),
        result.linked(),
        Summary.counted(result.doubtful(), "pair"));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private static long size(Format format, List<Path> paths) {
    return paths.stream().mapToLong(path -> FormatFiles.of(path, format::has).size()).sum();
  }
}
