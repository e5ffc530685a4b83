package org.entente.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongFunction;

/**
 * The changes that one subscriber asked for, each once and in their order, as fast as they take
 * them: of what they have not taken yet, a page at most is held.
 */
final class ChangeStream implements Flow.Subscription {
  private final Flow.Subscriber<? super ChangeEdge> subscriber;
  private final LiveChanges live;
  private final ChangeMatch match;
  private final LongFunction<CompletionStage<ChangeConnection>> feed;
  private final Runnable wake = this::pump;
  private final Deque<Change> next = new ArrayDeque<>();

  private long wanted;
  private boolean pumping;
  private boolean pumpAgain;
  private boolean ended;

  /** All that match up to this change were given, or are in {@link #next}. */
  private long position;

  /**
   * @param after the change after which it begins
   * @param feed gives a page of what the subscriber asked for, after a change
   */
  ChangeStream(
      Flow.Subscriber<? super ChangeEdge> subscriber,
      LiveChanges live,
      ChangeMatch match,
      long after,
      LongFunction<CompletionStage<ChangeConnection>> feed) {
    this.subscriber = subscriber;
    this.live = live;
    this.match = match;
    this.position = after;
    this.feed = feed;
  }

  void begin() {
    subscriber.onSubscribe(this);
    live.join(wake);
  }

  @Override
  public void request(long more) {
    synchronized (this) {
      wanted += more;
    }
    pump();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      ended = true;
    }
    live.leave(wake);
  }

  /** One thread at a time, so that the order holds. */
  private void pump() {
    synchronized (this) {
      if (pumping) {
        pumpAgain = true;
        return;
      }
      pumping = true;
      pumpAgain = false;
    }
    try {
      step();
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void step() {
    while (true) {
      give();
      if (!isHungry()) {
        rest();
        return;
      }
      Optional<List<LiveChange>> held = live.after(position);
      if (held.isEmpty()) {
        catchUp();
        return;
      }
      if (held.get().isEmpty()) {
        rest();
        return;
      }
      held.get().stream().filter(match).map(LiveChange::change).forEach(next::add);
      position = held.get().getLast().number();
    }
  }

  private void give() {
    while (!next.isEmpty()) {
      synchronized (this) {
        if (ended || wanted == 0) {
          return;
        }
        wanted--;
      }
      Change change = next.removeFirst();
      subscriber.onNext(new ChangeEdge(FeedCursor.of(change).asCursor().toString(), change));
    }
  }

  private synchronized boolean isHungry() {
    return !ended && wanted > 0 && next.isEmpty();
  }

  /** Reads the feed where the subscriber is behind what is held. */
  private void catchUp() {
    // What the feed will not have given by then is later than this.
    long seen = live.seen();
    var _ =
        feed.apply(position)
            .whenComplete((page, failure) -> {
              if (failure != null) {
                fail(failure);
                return;
              }
              next.addAll(page.getNodes());
              boolean more = !page.getNodes().isEmpty();
              if (more) {
                position = page.getNodes().getLast().number();
              }
              if (!page.getPageInfo().hasNextPage()) {
                position = Math.max(position, seen);
              }
              again(more);
            });
  }

  /**
   * @param more whether there is something to give, so that one need not wait to be woken
   */
  private void again(boolean more) {
    boolean woken;
    synchronized (this) {
      pumping = false;
      woken = pumpAgain;
    }
    if (more || woken) {
      pump();
    }
  }

  private void rest() {
    again(false);
  }

  private void fail(Throwable failure) {
    cancel();
    subscriber.onError(failure);
  }
}
