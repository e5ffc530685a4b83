package org.entente.database;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.shared.StartupWork;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates, validates and loads the database beside the running application, and tries again until
 * it succeeds: an application whose database is away stays up and says that it is not ready.
 */
@ApplicationScoped
class DatabaseStart {

  private static final Logger LOG = Logger.getLogger(DatabaseStart.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Migrations migrations;
  private final SchemaValidation validation;
  private final List<StartupWork> works;
  private final DatabaseState state;
  private final Duration startupWait;
  private final CountDownLatch firstAttempt = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  DatabaseStart(
      Migrations migrations,
      SchemaValidation validation,
      @All List<StartupWork> works,
      DatabaseState state,
      @ConfigProperty(name = "entente.database.startup-wait") Duration startupWait) {
    this.migrations = migrations;
    this.validation = validation;
    this.works = works.stream().sorted(Comparator.comparingInt(StartupWork::order)).toList();
    this.state = state;
    this.startupWait = startupWait;
  }

  /** Waits for the first attempt, so that with a healthy database "started" means ready. */
  void begin(@Observes StartupEvent event) throws InterruptedException {
    worker = Thread.ofPlatform().name("database-start").daemon().start(this::untilReady);
    if (!firstAttempt.await(startupWait.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("The database is still being prepared; going on without it");
    }
  }

  void end(@Observes ShutdownEvent event) {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  private void untilReady() {
    Duration pause = FIRST_PAUSE;
    while (!attempt()) {
      firstAttempt.countDown();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException _) {
        return;
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    firstAttempt.countDown();
  }

  private boolean attempt() {
    try {
      String database = migrations.apply();
      validation.run();
      for (StartupWork work : works) {
        run(work);
      }
      state.become(new DatabaseState.Condition(true, database));
      LOG.infof("The database is ready: %s", database);
      return true;
    } catch (DatabaseUnavailable e) {
      report(e.getMessage(), null);
    } catch (RuntimeException e) {
      report("The database could not be prepared: " + Words.of(e), e);
    }
    return false;
  }

  private static void run(StartupWork work) {
    try {
      VertxContextSupport.subscribeAndAwait(
          () -> Uni.createFrom().completionStage(work::run).replaceWithVoid());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("The application stops.", e);
    } catch (Throwable e) {
      throw new IllegalStateException(
          "start-up work failed: %s: %s".formatted(work.name(), Words.of(e)), e);
    }
  }

  /** Says each reason once, not with every attempt. */
  private void report(@Nullable String sentence, @Nullable Throwable fault) {
    String reason = String.valueOf(sentence);
    if (reason.equals(state.condition().sentence()) || Thread.currentThread().isInterrupted()) {
      return;
    }
    state.become(new DatabaseState.Condition(false, reason));
    LOG.error(reason + (reason.endsWith(".") ? "" : ".") + " Trying again until it works.", fault);
  }
}
