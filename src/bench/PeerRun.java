import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that runs on the database, and the requests for it. */
final class PeerRun implements AutoCloseable {
  /** Behind each of so many countries a page begins. */
  private static final int CURSORS = 100;

  private final Peer peer;
  private final PeerProcess process;
  private final PeerDatabase database;
  private final Map<PeerOperation, List<byte[]>> requests = new EnumMap<>(PeerOperation.class);

  private PeerRun(Peer peer, PeerProcess process, PeerDatabase database) {
    this.peer = peer;
    this.process = process;
    this.database = database;
  }

  /**
   * Starts a server; returns once it answers.
   *
   * @param port of PostgreSQL, or of what stands before it
   */
  static PeerRun start(Peer peer, PeerDatabase database, int port, PeerValues values)
      throws Exception {
    byte[] first =
        peer.request(PeerOperation.MEETING, JsonObject.of("slug", values.meetings().getFirst()));
    PeerProcess process = PeerProcess.start(peer, database.environment(peer.name(), port), first);
    PeerRun run = new PeerRun(peer, process, database);
    try {
      run.prepare(values);
      return run;
    } catch (IOException | RuntimeException e) {
      run.close();
      throw e;
    }
  }

  private void prepare(PeerValues values) throws IOException {
    List<String> cursors = new ArrayList<>();
    try (var connection = new HttpConnection(process.port())) {
      for (int first = 1; first <= CURSORS; first++) {
        byte[] request = peer.request(PeerOperation.COUNTRIES, JsonObject.of("first", first));
        cursors.add(cursor(connection.exchange(request)));
      }
    }
    for (PeerOperation operation : PeerOperation.values()) {
      if (peer.has(operation)) {
        List<byte[]> prepared = new ArrayList<>();
        for (JsonObject variables : operation.variables(values, cursors)) {
          prepared.add(peer.request(operation, variables));
        }
        requests.put(operation, prepared.subList(0, Math.min(peer.draws(), prepared.size())));
      }
    }
  }

  private static String cursor(HttpConnection.Response answer) {
    JsonObject data = new JsonObject(new String(answer.body())).getJsonObject("data");
    if (data == null) {
      throw new IllegalStateException(new String(answer.body()));
    }
    return data.getJsonObject("countries").getJsonObject("pageInfo").getString("endCursor");
  }

  Peer peer() {
    return peer;
  }

  boolean has(PeerOperation operation) {
    return requests.containsKey(operation);
  }

  long memory() {
    return process.memory();
  }

  /** The answers to the first so many requests. */
  List<byte[]> answers(PeerOperation operation, int count) throws IOException {
    List<byte[]> answers = new ArrayList<>();
    try (var connection = new HttpConnection(process.port())) {
      for (byte[] request : requests.get(operation).subList(0, count)) {
        answers.add(connection.exchange(request).body());
      }
    }
    return answers;
  }

  /** What is asked in turns; the requests go on where the last turn left off. */
  PeerTurn.Target target(PeerOperation operation, AtomicInteger asked) {
    List<byte[]> all = requests.get(operation);
    return new PeerTurn.Target() {
      @Override
      public int port() {
        return process.port();
      }

      @Override
      public byte[] next() {
        return all.get(Math.floorMod(asked.getAndIncrement(), all.size()));
      }

      @Override
      public Duration serverWork() {
        return process.work();
      }

      @Override
      public Duration databaseWork() throws Exception {
        return database.work(peer.name());
      }
    };
  }

  @Override
  public void close() {
    process.close();
  }
}
