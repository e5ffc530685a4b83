import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether all servers give the same answers, and with how many statements. */
final class PeerCheck {
  private static final int REQUESTS = 30;

  private final PeerDatabase database;
  private final PeerValues values;
  private final List<PeerOperation> operations;
  private final Map<PeerOperation, List<String>> expected = new EnumMap<>(PeerOperation.class);
  private final Map<String, Map<PeerOperation, Double>> statements = new HashMap<>();

  PeerCheck(PeerDatabase database, PeerValues values, List<PeerOperation> operations) {
    this.database = database;
    this.values = values;
    this.operations = operations;
  }

  /** Statements an answer, by server and operation. */
  Map<String, Map<PeerOperation, Double>> statements() {
    return statements;
  }

  /** Starts the server for this alone, as it has something between itself and PostgreSQL. */
  void check(Peer peer) throws Exception {
    System.out.println("Comparing the answers of " + peer.name());
    try (var counter = new StatementCounter(database.host(), database.port());
        PeerRun run = PeerRun.start(peer, database, counter.port(), values)) {
      Map<PeerOperation, Double> counted = new EnumMap<>(PeerOperation.class);
      for (PeerOperation operation : operations) {
        if (run.has(operation)) {
          compare(peer, operation, run.answers(operation, REQUESTS));
          // Once more, for those that keep what they need.
          long before = counter.statements();
          run.answers(operation, REQUESTS);
          counted.put(operation, (counter.statements() - before) / (double) REQUESTS);
        }
      }
      statements.put(peer.name(), counted);
    }
  }

  private void compare(Peer peer, PeerOperation operation, List<byte[]> answers) {
    List<String> normal = answers.stream().map(PeerAnswers::normal).map(PeerAnswers::text).toList();
    List<String> first = expected.computeIfAbsent(operation, _ -> normal);
    for (int i = 0; i < normal.size(); i++) {
      if (!normal.get(i).equals(first.get(i))) {
        throw new IllegalStateException(
            "%s answers otherwise to request %d of %s:%n%s%n%s"
                .formatted(peer.name(), i, operation.file(), first.get(i), normal.get(i)));
      }
    }
  }
}
