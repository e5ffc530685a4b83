import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Compares Entente over databases of different sizes, that {@link Generate} filled, in turns, so
 * that what else the machine does falls on all alike: {@code src/bench/run Volumes 5 tenthousand
 * million} for five rounds with two databases of the server that QUARKUS_DATASOURCE_JDBC_URL names.
 *
 * <p>Of each as many different things are asked for: a small database has few countries, and what
 * is asked for again and again is in the processor's own memory.
 */
final class Volumes {

  private Volumes() {}

  public static void main(String... arguments) throws Exception {
    if (arguments.length < 2 || !Database.isConfigured()) {
      System.err.println(
          "usage: QUARKUS_DATASOURCE_JDBC_URL=... src/bench/run Volumes <rounds> <database>...");
      System.exit(2);
    }
    int rounds = Integer.parseInt(arguments[0]);
    List<PeerOperation> operations = List.of(PeerOperation.values());
    List<PeerDatabase> databases = new ArrayList<>();
    List<PeerRun> runs = new ArrayList<>();
    try (PeerTurn turns = new PeerTurn()) {
      List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
      List<PeerValues> drawn = new ArrayList<>();
      for (String name : names) {
        PeerDatabase database = open(Database.configured(name));
        databases.add(database);
        drawn.add(PeerValues.draw(database.connection()).withFullTimelines(database.connection()));
      }
      Map<String, Map<PeerOperation, Double>> statements = Map.of();
      for (int i = 0; i < names.size(); i++) {
        PeerDatabase database = databases.get(i);
        PeerValues values = drawn.stream().reduce(drawn.get(i), PeerValues::asFewAs);
        Peer entente = Peer.entente().titled(names.get(i));
        PeerCheck check = new PeerCheck(database, values, operations);
        check.check(entente);
        statements = check.statements();
        runs.add(PeerRun.start(entente, database, database.port(), values));
      }
      new PeerRounds(runs, operations, turns).measure(rounds).print(statements);
    } finally {
      runs.forEach(PeerRun::close);
      for (PeerDatabase database : databases) {
        database.close();
      }
    }
  }

  private static PeerDatabase open(Database database) throws Exception {
    // Migrates it.
    PackagedApplication.start(List.of(), database.settings()).close();
    return PeerDatabase.open(database);
  }
}
