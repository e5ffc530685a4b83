import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has eight clients ask for all operations of {@link PeerOperation} in turn, as fast as they are
 * answered, for as many minutes as the argument says (ten), and tells of each minute what came of
 * it and what memory the application has. Ends with an error where a connection is lost.
 *
 * <p>The database is that of {@link Generate}.
 */
final class FullLoad {
  private static final Duration TURN =
      Duration.ofSeconds(60).dividedBy(PeerOperation.values().length);

  private FullLoad() {}

  public static void main(String... arguments) throws Exception {
    int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    // Migrates the database, and is where it lives if it is an embedded one.
    try (var application = PackagedApplication.start(List.of(), Generate.settings());
        PeerDatabase database = PeerDatabase.open(Database.of(application));
        PeerRun run =
            PeerRun.start(
                Peer.entente(), database, database.port(), PeerValues.draw(database.connection()));
        PeerTurn turns = new PeerTurn()) {
      System.out.printf(
          "%8s %10s %8s %9s %s%n", "minute", "answers", "errors", "resident", "answers a second");
      AtomicInteger asked = new AtomicInteger();
      for (int minute = 1; minute <= minutes; minute++) {
        report(minute, run, turns, asked);
      }
    }
  }

  private static void report(int minute, PeerRun run, PeerTurn turns, AtomicInteger asked)
      throws Exception {
    int operations = PeerOperation.values().length;
    double[] rates = new double[operations];
    int errors = 0;
    for (PeerOperation operation : PeerOperation.values()) {
      PeerTurn.Figures figures = turns.run(run.target(operation, asked), TURN);
      rates[operation.ordinal()] = figures.rate();
      errors += figures.errors();
    }
    System.out.printf(
        "%8d %,10.0f %8d %5d MiB %s%n",
        minute,
        Arrays.stream(rates).sum() * TURN.toSeconds(),
        errors,
        run.memory(),
        Arrays.toString(Arrays.stream(rates).mapToLong(Math::round).toArray()));
  }
}
