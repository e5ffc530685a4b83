import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares Entente with other ways to answer the same over the same database: {@code src/bench/run
 * Peers} for all that performance.md tells, {@code src/bench/run Peers 3 entente,limit meetings}
 * for three rounds of two servers with the operations whose names have a word. What is compared,
 * and how to read it, is in src/bench/peers/README.md.
 *
 * <p>The database is that of {@link Generate}.
 */
final class Peers {
  private static final int ROUNDS = 5;

  private Peers() {}

  public static void main(String... arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    List<Peer> peers = chosen(arguments.length > 1 ? arguments[1] : "");
    List<PeerOperation> operations =
        Arrays.stream(PeerOperation.values())
            .filter(o -> arguments.length < 3 || o.isMeantBy(arguments[2]))
            .toList();
    // Migrates the database, and is where it lives if it is an embedded one.
    try (var application = PackagedApplication.start(List.of(), Generate.settings());
        PeerDatabase database = PeerDatabase.open(Database.of(application))) {
      PeerValues values =
          PeerValues.draw(database.connection()).withTextsThatFind(database.connection());
      PeerCheck check = new PeerCheck(database, values, operations);
      for (Peer peer : peers) {
        check.check(peer);
      }
      PeerReport report = measure(database, values, peers, operations, rounds);
      report.print(check.statements());
      if (arguments.length < 2) {
        report.publish(check.statements(), volume(database.connection()));
      }
    }
  }

  private static List<Peer> chosen(String names) throws Exception {
    List<Peer> all = Peer.all();
    if (!names.isEmpty()) {
      all.addAll(Peer.clusters());
      List<String> wanted = List.of(names.split(","));
      all.removeIf(peer -> !wanted.contains(peer.name()));
    }
    List<Peer> installed = new ArrayList<>();
    for (Peer peer : all) {
      installed.add(peer.installed());
    }
    return installed;
  }

  private static PeerReport measure(
      PeerDatabase database,
      PeerValues values,
      List<Peer> peers,
      List<PeerOperation> operations,
      int rounds)
      throws Exception {
    List<PeerRun> runs = new ArrayList<>();
    try (PeerTurn turns = new PeerTurn()) {
      for (Peer peer : peers) {
        System.out.println("Starting " + peer.name());
        runs.add(PeerRun.start(peer, database, database.port(), values));
      }
      PeerRounds turnsOfAll = new PeerRounds(runs, operations, turns);
      PeerReport report = turnsOfAll.measure(rounds);
      turnsOfAll.measureAtTheSameLoad(report, rounds);
      return report;
    } finally {
      runs.forEach(PeerRun::close);
    }
  }

  private static long volume(Connection connection) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from meeting")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
