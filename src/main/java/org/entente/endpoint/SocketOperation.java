package org.entente.endpoint;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.request.Refusal;
import org.entente.endpoint.request.RequestNotes;
import org.entente.endpoint.request.ResponseType;
import org.entente.graphql.OngoingRequest;
import org.jspecify.annotations.Nullable;

/**
 * An operation that a client asked for over a WebSocket, until all its answers are told. The next
 * answer is made when the one before has been sent: so whoever reads slowly gets answers slowly,
 * and nothing waits for them in memory. Used on the socket's own context only.
 */
final class SocketOperation implements Flow.Subscriber<Answer> {
  static final ResponseType TYPE = ResponseType.GRAPHQL_RESPONSE;

  private final String id;
  private final ServerWebSocket socket;
  private final Context context;
  private final Runnable whenTold;
  private final OngoingRequest ongoing = new OngoingRequest();
  private final RequestNotes notes = new RequestNotes();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Flow.@Nullable Subscription answers;
  private boolean over;

  SocketOperation(String id, ServerWebSocket socket, Context context, Runnable whenTold) {
    this.id = id;
    this.socket = socket;
    this.context = context;
    this.whenTold = whenTold;
  }

  OngoingRequest ongoing() {
    return ongoing;
  }

  RequestNotes notes() {
    return notes;
  }

  /** When all is told, or nobody listens any more. */
  CompletionStage<Void> ended() {
    return ended;
  }

  /** Tells the answers, or why there are none. */
  void tell(Flow.@Nullable Publisher<Answer> made, @Nullable Throwable failure) {
    if (made != null) {
      made.subscribe(this);
    } else if (failure != null) {
      onError(failure);
    }
  }

  /** Nobody is interested any more. */
  void cancel() {
    over = true;
    ongoing.cancel();
    if (answers != null) {
      answers.cancel();
    }
    // A subscription goes on until nobody listens.
    if (notes.outcome().isEmpty()) {
      notes.cancelled();
    }
    ended.complete(null);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    onContext(() -> {
      answers = subscription;
      if (over) {
        subscription.cancel();
      } else {
        subscription.request(1);
      }
    });
  }

  @Override
  public void onNext(Answer answer) {
    onContext(() -> {
      if (over) {
        return;
      }
      if (answer.refusedBy().isEmpty()) {
        socket.writeTextMessage(SocketAnswer.next(id, answer)).onSuccess(_ -> goOn());
      } else {
        end(socket.writeTextMessage(SocketAnswer.error(id, answer)));
      }
    });
  }

  private void goOn() {
    Flow.Subscription subscription = answers;
    if (!over && subscription != null) {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    Refusal refusal = Failures.refusal(failure);
    Answer answer = Answer.of(refusal, TYPE);
    onContext(() -> {
      if (!over) {
        notes.refused(refusal.errors());
        end(socket.writeTextMessage(SocketAnswer.error(id, answer)));
      }
    });
  }

  @Override
  public void onComplete() {
    onContext(() -> {
      if (!over) {
        end(socket.writeTextMessage(SocketAnswer.complete(id)));
      }
    });
  }

  private void end(Future<Void> told) {
    over = true;
    if (answers != null) {
      answers.cancel();
    }
    told.onComplete(_ -> {
      whenTold.run();
      ended.complete(null);
    });
  }

  private void onContext(Runnable action) {
    context.runOnContext(_ -> action.run());
  }
}
