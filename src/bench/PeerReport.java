import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The medians of all turns, as a table of Markdown. */
final class PeerReport {
  private final List<PeerOperation> operations;
  private final int rounds;
  private final Map<Cell, List<PeerTurn.Figures>> turns = new LinkedHashMap<>();
  private final Map<Cell, List<PeerTurn.Figures>> atTheSameLoad = new LinkedHashMap<>();
  private final Map<Peer, Long> memory = new LinkedHashMap<>();

  /** What one server does with one operation. */
  record Cell(PeerOperation operation, Peer peer) {}

  PeerReport(List<PeerOperation> operations, int rounds) {
    this.operations = operations;
    this.rounds = rounds;
  }

  void add(Cell cell, PeerTurn.Figures figures) {
    turns.computeIfAbsent(cell, _ -> new ArrayList<>()).add(figures);
  }

  void addAtTheSameLoad(Cell cell, PeerTurn.Figures figures) {
    atTheSameLoad.computeIfAbsent(cell, _ -> new ArrayList<>()).add(figures);
  }

  void memory(Peer peer, long mebibytes) {
    memory.put(peer, mebibytes);
  }

  void print(Map<String, Map<PeerOperation, Double>> statements) {
    System.out.println(text(statements));
  }

  /** Into the page of documentation, and a chart beside it. */
  void publish(Map<String, Map<PeerOperation, Double>> statements, long meetings)
      throws java.io.IOException {
    String measured =
        """

        ![Answers a second of each server, for each operation](peers.svg)

        %,d meetings; %d connections of clients, with a request at a time on each; %d connections to \
        PostgreSQL; %d processors for all of it. Medians of %d turns of %d s, measured on %s.
        """
            .formatted(
                meetings,
                PeerTurn.CLIENTS,
                PeerDatabase.CONNECTIONS,
                Runtime.getRuntime().availableProcessors(),
                rounds,
                PeerRounds.TURN.toSeconds(),
                LocalDate.now());
    PeerPage.write(measured + text(statements));
    // Beside answers that are kept, the others' bars would not be seen.
    List<Peer> shown = memory.keySet().stream().filter(peer -> !peer.keepsAnswers()).toList();
    PeerChart.write(operations, shown, this);
  }

  private String text(Map<String, Map<PeerOperation, Double>> statements) {
    StringBuilder text = new StringBuilder();
    for (PeerOperation operation : operations) {
      text.append(
          """

          **%s**

          | | answers a second | p50, ms | p99, ms | p99 at %s | ms of work: server | PostgreSQL | statements | bytes |
          |---|---|---|---|---|---|---|---|---|
          """
              .formatted(operation.title(), load(operation)));
      for (Peer peer : memory.keySet()) {
        Cell cell = new Cell(operation, peer);
        if (turns.containsKey(cell)) {
          text.append(line(cell, statements.get(peer.name()).get(operation)));
        }
      }
    }
    text.append("\n**Resident memory at the end, MiB**\n\n| | |\n|---|---|\n");
    memory.forEach((peer, mib) -> text.append("| %s | %d |%n".formatted(peer.title(), mib)));
    return text.toString();
  }

  private String line(Cell cell, double statements) {
    int errors = errors(turns.get(cell)) + errors(atTheSameLoad.getOrDefault(cell, List.of()));
    return "| %s%s | %,.0f | %.1f | %.1f | %s | %.2f | %.2f | %.1f | %,.0f |%n"
        .formatted(
            cell.peer().title(),
            errors == 0 ? "" : " (%d errors)".formatted(errors),
            rate(cell),
            median(cell, PeerTurn.Figures::p50),
            median(cell, PeerTurn.Figures::p99),
            latestAtTheSameLoad(cell),
            median(cell, PeerTurn.Figures::serverWork),
            median(cell, PeerTurn.Figures::databaseWork),
            statements,
            median(cell, PeerTurn.Figures::bytes));
  }

  private static int errors(List<PeerTurn.Figures> turns) {
    return turns.stream().mapToInt(PeerTurn.Figures::errors).sum();
  }

  /** Answers a second; none if it was not measured. */
  double rate(Cell cell) {
    return turns.containsKey(cell) ? median(cell, PeerTurn.Figures::rate) : Double.NaN;
  }

  /** Requests a second: half of what the server answers that is the slowest. */
  double sameLoad(PeerOperation operation) {
    return turns.keySet().stream()
            .filter(cell -> cell.operation() == operation)
            .mapToDouble(this::rate)
            .min()
            .orElseThrow()
        / 2;
  }

  private String load(PeerOperation operation) {
    return atTheSameLoad.isEmpty()
        ? "the same load"
        : "%,.0f a second, ms".formatted(sameLoad(operation));
  }

  private String latestAtTheSameLoad(Cell cell) {
    return atTheSameLoad.containsKey(cell)
        ? "%.1f".formatted(median(atTheSameLoad.get(cell), PeerTurn.Figures::p99))
        : "";
  }

  private double median(Cell cell, ToDoubleFunction<PeerTurn.Figures> figure) {
    return median(turns.get(cell), figure);
  }

  private static double median(
      List<PeerTurn.Figures> turns, ToDoubleFunction<PeerTurn.Figures> figure) {
    double[] values = turns.stream().mapToDouble(figure).toArray();
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
