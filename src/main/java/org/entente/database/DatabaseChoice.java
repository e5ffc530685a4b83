package org.entente.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Before Quarkus starts: the configured database, or else the embedded one. */
public final class DatabaseChoice {

  /** Setting that names the embedded database's directory, from the working directory on. */
  static final String DIRECTORY = "entente.database.directory";

  /**
   * Below the working directory, so that two checkouts of different versions never share their
   * data, and whoever deletes a checkout leaves nothing behind.
   */
  static final String DEFAULT_DIRECTORY = "data/postgresql";

  /** Whoever tries Entente finds something in it; a database of one's own gets nothing unasked. */
  private static final String LOAD_SAMPLE = "entente.dossiers.load-sample";

  private static final Logger LOG = Logger.getLogger(DatabaseChoice.class);

  private DatabaseChoice() {}

  /**
   * Starts the embedded PostgreSQL if no database is configured, and points Quarkus to it by system
   * properties. These outlive a live reload, so it then finds the server running and configured.
   *
   * @param applicationStopped the embedded server goes on until this is counted down, or for 15 s,
   *     when the JVM ends
   * @throws DatabaseUnavailable if the embedded one cannot start
   */
  public static void make(Config config, CountDownLatch applicationStopped) {
    if (System.getProperty(Migrations.URL) != null) {
      // Chosen before a live reload, which begins here again.
      return;
    }
    Optional<Map<String, String>> external = ConfiguredDatabase.missingSettings(config);
    if (external.isEmpty() && config.getOptionalValue(LOAD_SAMPLE, String.class).isEmpty()) {
      System.setProperty(LOAD_SAMPLE, "true");
    }
    Map<String, String> settings =
        external.orElseGet(() -> startEmbedded(config, applicationStopped).asSettings());
    pointTo(settings, config);
  }

  /**
   * As {@link #make}, but where an application runs with the embedded one, uses that beside it.
   *
   * @throws DatabaseUnavailable if the embedded one can neither be reached nor started
   */
  public static void join(Config config, CountDownLatch applicationStopped) {
    Optional<DatabaseAddress> running =
        isEmbedded(config)
            ? EmbeddedPostgres.running(PostgresPlace.at(directory(config)))
            : Optional.empty();
    running.ifPresentOrElse(
        address -> pointTo(address.asSettings(), config), () -> make(config, applicationStopped));
  }

  /**
   * Keeps the address for JDBC from Quarkus, which would make a pool of connections and Flyway at
   * every start: what is not configured is not active.
   */
  private static void pointTo(Map<String, String> settings, Config config) {
    settings.forEach(System::setProperty);
    String url = settings.get(ConfiguredDatabase.JDBC_URL);
    System.setProperty(
        Migrations.URL,
        url == null ? config.getValue(ConfiguredDatabase.JDBC_URL, String.class) : url);
    System.setProperty(ConfiguredDatabase.JDBC_URL, "");
  }

  /** Whether the embedded one is to start, as none is configured. */
  public static boolean isEmbedded(Config config) {
    return ConfiguredDatabase.missingSettings(config).isEmpty();
  }

  /** Where the embedded one keeps its data, also while another is in use. */
  public static Path directory(Config config) {
    return Path.of(config.getOptionalValue(DIRECTORY, String.class).orElse(DEFAULT_DIRECTORY));
  }

  private static DatabaseAddress startEmbedded(Config config, CountDownLatch applicationStopped) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresPlace.at(directory(config)));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(postgres, applicationStopped), "stop-postgresql"));
    LOG.info(postgres.description());
    return postgres.address();
  }

  private static void stop(EmbeddedPostgres postgres, CountDownLatch applicationStopped) {
    try {
      if (!applicationStopped.await(15, TimeUnit.SECONDS)) {
        LOG.warn("The application still runs; stopping its database all the same");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    postgres.close();
  }
}
