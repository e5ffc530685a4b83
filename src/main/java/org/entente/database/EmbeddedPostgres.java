package org.entente.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL beside the application, on a directory that outlives both. Listens on the
 * loopback address only, on a free port, and asks for a password that is kept in the directory.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

  private final PostgresPlace place;
  private final DirectoryLock lock;
  private final Postmaster postmaster;
  private final int port;
  private final DatabaseAddress address;
  private boolean closed;

  private EmbeddedPostgres(
      PostgresPlace place, DirectoryLock lock, Postmaster postmaster, int port, String password) {
    this.place = place;
    this.lock = lock;
    this.postmaster = postmaster;
    this.port = port;
    this.address = DatabaseAddress.local(port, Cluster.DATABASE, Cluster.USER, password);
  }

  /**
   * Returns once the server answers. Makes its data where there is none, and takes the place of a
   * server that a killed application left behind.
   *
   * @throws DatabaseUnavailable if the directory cannot be used; the message says why
   */
  public static EmbeddedPostgres start(PostgresPlace place) {
    try {
      Directories.create(place.directory());
      DirectoryLock lock = DirectoryLock.on(place.directory());
      try {
        return startLocked(place, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL cannot use the directory %s: %s. Name another one with ENTENTE_DATABASE_DIRECTORY."
              .formatted(place.directory(), e),
          e);
    }
  }

  private static EmbeddedPostgres startLocked(PostgresPlace place, DirectoryLock lock)
      throws IOException {
    ServerAccount account = ServerAccount.detect();
    account.takeOver(place.directory());
    Programs programs = new Programs(account, ServerBinaries.unpackedIn(place.server()));
    account.takeOver(place.server());
    programs.requireReachable();
    Cluster cluster = new Cluster(place, programs);
    Postmaster postmaster = new Postmaster(place, programs);
    postmaster.stopOrphan();
    cluster.createIfAbsent(account);
    int port = freePort();
    postmaster.start(port);
    var started = new EmbeddedPostgres(place, lock, postmaster, port, cluster.password());
    started.watch();
    return started;
  }

  /** How to reach the one that an application runs there now; empty where none does. */
  static Optional<DatabaseAddress> running(PostgresPlace place) {
    try {
      if (!DirectoryLock.isHeld(place.directory())) {
        return Optional.empty();
      }
      // PostgreSQL writes its port into the fourth line.
      String port = Files.readAllLines(place.data().resolve("postmaster.pid")).get(3).strip();
      String password = Files.readString(place.password()).strip();
      return Optional.of(
          DatabaseAddress.local(Integer.parseInt(port), Cluster.DATABASE, Cluster.USER, password));
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL in %s is in use, and cannot be reached as this user: %s."
              .formatted(place.directory(), e),
          e);
    }
  }

  /** How to reach it. */
  public DatabaseAddress address() {
    return address;
  }

  /** One line for the log. */
  public String description() {
    return "Embedded PostgreSQL on port %d keeps its data in %s".formatted(port, place.directory());
  }

  /** Stops the server in good order; connections that are still open are closed. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      postmaster.stop();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that dies under a living application is started again, on the same port. */
  private void watch() throws IOException {
    postmaster
        .process()
        .ifPresent(process ->
            Thread.ofPlatform()
                .daemon()
                .name("watch-postgresql")
                .start(() -> reviveAfter(process)));
  }

  private void reviveAfter(ProcessHandle process) {
    process.onExit().join();
    try {
      revive();
    } catch (IOException | DatabaseUnavailable e) {
      LOG.errorf("The embedded PostgreSQL stays down; restart Entente. %s", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void revive() throws IOException, InterruptedException {
    if (closed || !Files.isDirectory(place.data())) {
      return;
    }
    LOG.warnf("The embedded PostgreSQL in %s died; starting it again", place.directory());
    // Its children notice within moments that it is gone; until then they forbid a new one.
    Thread.sleep(Duration.ofSeconds(1));
    postmaster.start(port);
    watch();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
