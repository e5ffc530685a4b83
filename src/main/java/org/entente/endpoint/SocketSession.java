package org.entente.endpoint;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.entente.endpoint.SocketMessage.Complete;
import org.entente.endpoint.SocketMessage.Initialise;
import org.entente.endpoint.SocketMessage.Ping;
import org.entente.endpoint.SocketMessage.Pong;
import org.entente.endpoint.SocketMessage.Subscribe;
import org.entente.endpoint.answering.Answer;
import org.entente.endpoint.answering.Answering;
import org.entente.endpoint.request.Asked;
import org.entente.endpoint.request.LimitFigures;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A client at a WebSocket, by the protocol graphql-transport-ws. It executes nothing before it
 * knows who asks, which is told once, and ends with the token. Its state is read and changed on the
 * socket's own context only.
 */
final class SocketSession {
  private final Vertx vertx;
  private final ServerWebSocket socket;
  private final Answering answering;
  private final Limits limits;
  private final Callers callers;
  private final ObservedRequests observed;
  private final RoutingContext routing;
  private final @Nullable Caller opener;
  private final Context context;

  /** By the ids that the client gave them, until it has taken their answers. */
  private final Map<String, SocketOperation> operations = new HashMap<>();

  private @Nullable Caller caller;
  private boolean initialising;
  private boolean heard;
  private boolean asked;
  private long timer;
  private long expiry = -1;

  /**
   * @param opener who opened it with a token; null if that is yet to be told
   */
  SocketSession(
      Vertx vertx,
      ServerWebSocket socket,
      Answering answering,
      Limits limits,
      Callers callers,
      ObservedRequests observed,
      RoutingContext routing,
      @Nullable Caller opener) {
    this.vertx = vertx;
    this.socket = socket;
    this.answering = answering;
    this.limits = limits;
    this.callers = callers;
    this.observed = observed;
    this.routing = routing;
    this.opener = opener;
    this.context = vertx.getOrCreateContext();
  }

  void begin() {
    socket.textMessageHandler(this::hear);
    socket.exceptionHandler(_ -> close(SocketClose.TOO_LARGE));
    timer = vertx.setPeriodic(limits.socketSilence().toMillis() / 2, _ -> listen());
  }

  void end() {
    vertx.cancelTimer(timer);
    vertx.cancelTimer(expiry);
    operations.values().forEach(SocketOperation::cancel);
    operations.clear();
  }

  private void hear(String text) {
    heard = true;
    if (socket.writeQueueFull()) {
      // Whoever does not read what it asked for is not listened to.
      socket.pause();
      socket.drainHandler(_ -> socket.resume());
    }
    try {
      switch (SocketMessage.read(text)) {
        case Initialise by -> initialise(by.authorization());
        case Ping _ -> socket.writeTextMessage(SocketAnswer.PONG);
        case Pong _ -> {}
        case Subscribe operation -> subscribe(operation);
        case Complete operation -> cancel(operation.id());
      }
    } catch (Refusal _) {
      close(SocketClose.BAD_MESSAGE);
    }
  }

  /** A client that is there answers a ping; a connection may be dead without anybody knowing. */
  private void listen() {
    if (caller == null) {
      close(SocketClose.NEVER_INITIALISED);
    } else if (asked && !heard) {
      close(SocketClose.SILENT);
    } else {
      asked = !heard;
      heard = false;
      if (asked) {
        socket.writeTextMessage(SocketAnswer.PING);
      }
    }
  }

  private void initialise(List<String> authorization) {
    if (initialising) {
      close(SocketClose.INITIALISED_TWICE);
      return;
    }
    initialising = true;
    if (opener != null && !authorization.isEmpty()) {
      // Whose would it be?
      close(SocketClose.BAD_MESSAGE);
    } else if (opener != null) {
      welcome(opener);
    } else {
      callers
          .of(authorization)
          .whenComplete((known, failure) -> {
            if (failure == null) {
              welcome(known);
            } else {
              close(SocketClose.of(failure));
            }
          });
    }
  }

  private void welcome(Caller known) {
    caller = known;
    Instant until = known.until();
    if (until != null && !socket.isClosed()) {
      long left = Math.max(1, Duration.between(Instant.now(), until).toMillis());
      expiry = vertx.setTimer(left, _ -> close(SocketClose.EXPIRED));
    }
    socket.writeTextMessage(SocketAnswer.ACKNOWLEDGEMENT);
  }

  private void subscribe(Subscribe asking) {
    Caller by = caller;
    if (by == null) {
      close(SocketClose.NOT_INITIALISED);
    } else if (operations.containsKey(asking.id())) {
      close(SocketClose.KNOWN_ID);
    } else {
      SocketOperation operation =
          new SocketOperation(asking.id(), socket, context, () -> operations.remove(asking.id()));
      operations.put(asking.id(), operation);
      answers(asking, by, operation).whenComplete(operation::tell);
    }
  }

  private CompletionStage<Flow.Publisher<Answer>> answers(
      Subscribe asking, Caller by, SocketOperation operation) {
    boolean tooMany = operations.size() > limits.socketOperations();
    // As each request over HTTP has one of its own.
    Context own = VertxContext.createNewDuplicatedContext(context);
    return CompletableFuture.completedStage(asking)
        .thenComposeAsync(
            asked -> {
              observed.observe(routing, operation.notes(), operation.ended());
              return tooMany ? tooMany() : answering.answers(asked(asked, by, operation));
            },
            task -> own.runOnContext(_ -> task.run()));
  }

  private CompletionStage<Flow.Publisher<Answer>> tooMany() {
    return CompletableFuture.failedStage(
        Refusal.beyond(
            LimitFigures.of("socketOperations", limits.socketOperations()),
            ErrorCode.OVERLOADED,
            "As many operations are under way on this WebSocket as may be."));
  }

  private Asked asked(Subscribe asking, Caller by, SocketOperation operation) {
    boolean costWanted = routing.request().headers().contains("GraphQL-Cost");
    return new Asked(
        RequestReader.fromObject(asking.request()),
        by,
        SocketOperation.TYPE,
        false,
        true,
        costWanted,
        Set.of(),
        operation.ongoing(),
        operation.notes(),
        routing);
  }

  private void cancel(String id) {
    SocketOperation operation = operations.remove(id);
    if (operation != null) {
      operation.cancel();
    }
  }

  private void close(SocketClose reason) {
    socket.close(reason.code(), reason.reason());
  }
}
