package org.entente.endpoint.version;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.endpoint.version.KnownVersion.Asked;
import org.entente.graphql.RecordVersion;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known current, on one connection of the pool: the database tells of each new
 * version there, and is asked for it again and again, as a dead connection is as silent as a record
 * that does not change. Where the connection is lost, it tries to get another for as long as it
 * runs.
 */
final class VersionListener {
  private static final Logger LOG = Logger.getLogger(VersionListener.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** For an answer; after it, the connection counts as dead. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Pool pool;
  private final KnownVersion known;
  private final Duration confirmEvery;

  /** On which everything below is read and written. */
  private final Context loop;

  private volatile @Nullable PgConnection connection;
  private boolean connecting;
  private boolean asking;
  private boolean lost;
  private boolean stopped;
  private Duration pause = FIRST_PAUSE;
  private long nextAttempt = System.nanoTime();
  private long timer;

  VersionListener(Vertx vertx, Pool pool, KnownVersion known, Duration confirmEvery) {
    this.vertx = vertx;
    this.pool = pool;
    this.known = known;
    this.confirmEvery = confirmEvery;
    this.loop = vertx.getOrCreateContext();
  }

  void start() {
    loop.runOnContext(_ -> {
      timer = vertx.setPeriodic(confirmEvery.toMillis(), _ -> confirmOrConnect());
      confirmOrConnect();
    });
  }

  void stop() {
    loop.runOnContext(_ -> {
      stopped = true;
      vertx.cancelTimer(timer);
      drop();
    });
  }

  /** The server's process at the other end of the connection, while there is one. */
  OptionalInt process() {
    PgConnection listening = connection;
    return listening == null ? OptionalInt.empty() : OptionalInt.of(listening.processId());
  }

  private void confirmOrConnect() {
    PgConnection listening = connection;
    if (listening != null) {
      confirm(listening);
    } else if (!connecting && System.nanoTime() - nextAttempt >= 0) {
      connecting = true;
      onLoop(
          pool.getConnection(),
          got -> {
            if (got.succeeded()) {
              listen(PgConnection.cast(got.result()));
            } else {
              tryLater();
            }
          });
    }
  }

  private void listen(PgConnection fresh) {
    fresh.notificationHandler(this::learn);
    // Without handlers, Vert.x prints what a server says before it closes the connection.
    fresh.exceptionHandler(_ -> {});
    fresh.noticeHandler(_ -> {});
    fresh.closeHandler(_ -> loop.runOnContext(_ -> lose(fresh)));
    onLoop(
        fresh
            .query("listen " + RecordVersion.CHANNEL)
            .execute()
            // Only now, so that no version falls between the two.
            .compose(_ -> askFirst(fresh))
            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS),
        answer -> {
          if (stopped || answer.failed()) {
            known.lose();
            giveBack(fresh);
            tryLater();
          } else {
            begin(fresh);
          }
        });
  }

  private Future<?> askFirst(PgConnection fresh) {
    Asked asked = known.ask();
    return RecordVersion.read(fresh).onSuccess(answer -> known.begin(asked, answer));
  }

  private void begin(PgConnection fresh) {
    connection = fresh;
    connecting = false;
    asking = false;
    pause = FIRST_PAUSE;
    if (lost) {
      lost = false;
      LOG.info("The database tells of changes of the record again");
    }
  }

  private void confirm(PgConnection listening) {
    if (asking) {
      return;
    }
    asking = true;
    Asked asked = known.ask();
    onLoop(
        RecordVersion.read(listening).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS),
        answer -> {
          if (!listening.equals(connection)) {
            return;
          }
          asking = false;
          // A database that was set back is as good as another one.
          if (answer.failed() || !known.confirm(asked, answer.result())) {
            lose(listening);
          }
        });
  }

  private void learn(PgNotification notification) {
    if (notification.getChannel().equals(RecordVersion.CHANNEL)) {
      RecordVersion.parse(notification.getPayload()).ifPresent(known::advance);
    }
  }

  private void lose(PgConnection listening) {
    if (!listening.equals(connection)) {
      return;
    }
    drop();
    lost = true;
    LOG.warn("The database no longer tells of changes of the record. Trying again until it does.");
    tryLater();
  }

  private void drop() {
    PgConnection listening = connection;
    connection = null;
    known.lose();
    if (listening != null) {
      giveBack(listening);
    }
  }

  private void tryLater() {
    connecting = false;
    nextAttempt = System.nanoTime() + pause.toNanos();
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /**
   * Where the connection does not answer, the pool gets it only when it does so after all, or when
   * the system finds that it is dead; nobody else must be given it before.
   */
  private static void giveBack(PgConnection used) {
    used.query("unlisten *").execute().onComplete(_ -> used.close());
  }

  private <T> void onLoop(Future<T> future, Consumer<AsyncResult<T>> next) {
    future.onComplete(result -> loop.runOnContext(_ -> next.accept(result)));
  }
}
