package org.entente.history;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.graphql.NewVersions;
import org.jboss.logging.Logger;

/**
 * The last changes, read once for all who subscribe at this instance. Whoever is behind them reads
 * the change feed until they have caught up: so nothing waits in memory for a slow one.
 */
@ApplicationScoped
class LiveChanges {
  private static final Logger LOG = Logger.getLogger(LiveChanges.class);

  /** Changes that one statement reads. */
  static final int BATCH = 500;

  /** Changes that are held. */
  private static final int HELD = 2_000;

  private static final String LAST = "select coalesce(max(id), 0) from change";

  private final Pool pool;
  private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
  private final Deque<LiveChange> held = new ArrayDeque<>();
  private boolean begun;
  private boolean reading;
  private boolean readAgain;

  /** All changes after this one and up to the last one held are held. */
  private long before;

  LiveChanges(Pool pool, NewVersions versions) {
    this.pool = pool;
    versions.listen(this::read);
  }

  /** Has something done whenever there are further changes, until it is told to stop. */
  void join(Runnable subscriber) {
    waiting.add(subscriber);
    read();
  }

  void leave(Runnable subscriber) {
    waiting.remove(subscriber);
  }

  /**
   * The changes after that one which are held; empty where some of them are held no more, or not
   * yet.
   */
  synchronized Optional<List<LiveChange>> after(long number) {
    if (!begun || number < before) {
      return Optional.empty();
    }
    List<LiveChange> later = new ArrayList<>();
    for (LiveChange change : held) {
      if (change.number() > number) {
        later.add(change);
      }
    }
    return Optional.of(later);
  }

  /** The last change that is held no more; all up to it are visible. */
  synchronized long seen() {
    return begun ? before : 0;
  }

  private void read() {
    synchronized (this) {
      if (waiting.isEmpty()) {
        // Nobody would see them; whoever comes begins with the change that is then the last.
        begun = false;
        held.clear();
        return;
      }
      if (reading) {
        readAgain = true;
        return;
      }
      reading = true;
      readAgain = false;
    }
    if (begun) {
      readOn();
    } else {
      begin();
    }
  }

  private void begin() {
    pool.query(LAST)
        .execute()
        .onComplete(done -> {
          synchronized (this) {
            if (done.succeeded()) {
              before = done.result().iterator().next().getLong(0);
              begun = true;
            }
          }
          end(done.succeeded(), false);
        });
  }

  private void readOn() {
    pool.preparedQuery(LiveChange.AFTER)
        .execute(Tuple.of(last()))
        .onComplete(done -> {
          if (done.succeeded()) {
            hold(done.result());
          } else {
            LOG.debug("The changes were not read", done.cause());
          }
          end(done.succeeded(), done.succeeded() && done.result().size() == BATCH);
        });
  }

  private synchronized long last() {
    return held.isEmpty() ? before : held.getLast().number();
  }

  private synchronized void hold(RowSet<Row> rows) {
    for (Row row : rows) {
      held.add(LiveChange.of(row));
    }
    while (held.size() > HELD) {
      before = held.removeFirst().number();
    }
  }

  private void end(boolean read, boolean more) {
    boolean again;
    synchronized (this) {
      reading = false;
      again = readAgain || more;
    }
    if (read) {
      waiting.forEach(Runnable::run);
    }
    if (again) {
      read();
    }
  }
}
