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
        if (run.has(operation)) {
          turns.run(
              target(run, operation), WARM_UP.dividedBy(operations.size()).plus(WARM_UP_MORE));
        }
      }
    }
    PeerReport report = new PeerReport(operations, rounds);
    for (int round = 1; round <= rounds; round++) {
      for (PeerOperation operation : operations) {
        for (PeerRun run : having(operation)) {
          report.add(cell(run, operation), turns.run(target(run, operation), TURN));
        }
      }
      System.out.printf("Round %d of %d%n", round, rounds);
    }
    runs.forEach(run -> report.memory(run.peer(), run.memory()));
    return report;
  }

  /** All get as many requests a second, by what {@link #measure} reported. */
  void measureAtTheSameLoad(PeerReport report, int rounds) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      for (PeerOperation operation : operations) {
        double load = report.sameLoad(operation);
        for (PeerRun run : having(operation)) {
          report.addAtTheSameLoad(
              cell(run, operation), turns.run(target(run, operation), TURN, load));
        }
      }
      System.out.printf("Round %d of %d at the same load%n", round, rounds);
    }
  }

  private List<PeerRun> having(PeerOperation operation) {
    return runs.stream().filter(run -> run.has(operation)).toList();
  }

  private PeerTurn.Target target(PeerRun run, PeerOperation operation) {
    return run.target(
        operation, asked.computeIfAbsent(cell(run, operation), _ -> new AtomicInteger()));
  }

  private static PeerReport.Cell cell(PeerRun run, PeerOperation operation) {
    return new PeerReport.Cell(operation, run.peer());
  }
}
