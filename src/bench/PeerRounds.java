import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Turns of servers, one after another, so that what else the machine does falls on all alike. */
final class PeerRounds {
  static final Duration TURN = Duration.ofSeconds(2);

  /**
   * For each server, shared among its operations: the JVM compiles for the first minute of full
   * load, and who measures before that measures the compiler.
   */
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  /** For each of its operations. */
  private static final Duration WARM_UP_MORE = Duration.ofSeconds(5);

  private final List<PeerRun> runs;
  private final List<PeerOperation> operations;
  private final PeerTurn turns;
  private final Map<PeerReport.Cell, AtomicInteger> asked = new LinkedHashMap<>();

  PeerRounds(List<PeerRun> runs, List<PeerOperation> operations, PeerTurn turns) {
    this.runs = runs;
    this.operations = operations;
    this.turns = turns;
  }

  PeerReport measure(int rounds) throws Exception {
    System.out.println("Warming up");
    for (PeerRun run : runs) {
      for (PeerOperation operation : operations) {
        turn(run, operation, WARM_UP.dividedBy(operations.size()).plus(WARM_UP_MORE));
      }
    }
    PeerReport report = new PeerReport(operations, rounds);
    for (int round = 1; round <= rounds; round++) {
      for (PeerOperation operation : operations) {
        for (PeerRun run : runs) {
          PeerTurn.Figures figures = turn(run, operation, TURN);
          if (figures != null) {
            report.add(new PeerReport.Cell(operation, run.peer()), figures);
          }
        }
      }
      System.out.printf("Round %d of %d%n", round, rounds);
    }
    runs.forEach(run -> report.memory(run.peer(), run.memory()));
    return report;
  }

  /** Null if the server does not have the operation. */
  private PeerTurn.Figures turn(PeerRun run, PeerOperation operation, Duration length)
      throws Exception {
    if (!run.has(operation)) {
      return null;
    }
    var cell = new PeerReport.Cell(operation, run.peer());
    return turns.run(
        run.target(operation, asked.computeIfAbsent(cell, _ -> new AtomicInteger())), length);
  }
}
