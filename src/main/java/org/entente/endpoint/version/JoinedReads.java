package org.entente.endpoint.version;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the database asked once for all who want to know something while it is being asked already.
 * What is under way may have been answered before they came, so they share the next question.
 */
final class JoinedReads<T> {
  private final Supplier<Future<T>> question;
  private boolean underWay;
  private @Nullable Promise<T> next;

  JoinedReads(Supplier<Future<T>> question) {
    this.question = question;
  }

  /** The answer to a question that is not put before this is called. */
  Future<T> read() {
    Promise<T> own;
    synchronized (this) {
      if (next != null) {
        return next.future();
      }
      own = Promise.promise();
      if (underWay) {
        next = own;
        return own.future();
      }
      underWay = true;
    }
    ask(own);
    return own.future();
  }

  private void ask(Promise<T> answer) {
    question
        .get()
        .onComplete(done -> {
          askNext();
          answer.handle(done);
        });
  }

  private void askNext() {
    Promise<T> following;
    synchronized (this) {
      following = next;
      next = null;
      underWay = following != null;
    }
    if (following != null) {
      ask(following);
    }
  }
}
