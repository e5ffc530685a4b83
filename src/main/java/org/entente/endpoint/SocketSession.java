package org.entente.endpoint;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.endpoint.SocketMessage.Complete;
import org.entente.endpoint.SocketMessage.Initialise;
import org.entente.endpoint.SocketMessage.Ping;
import org.entente.endpoint.SocketMessage.Pong;
import org.entente.endpoint.SocketMessage.Subscribe;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.OngoingRequest;

/**
 * A client at a WebSocket, by the protocol graphql-transport-ws. Its state is read and changed on
 * the socket's own context only.
 */
final class SocketSession {
  private static final ResponseType TYPE = ResponseType.GRAPHQL_RESPONSE;

  private final Vertx vertx;
  private final ServerWebSocket socket;
  private final Answering answering;
  private final Limits limits;
  private final RoutingContext routing;
  private final Context context;

  /** By the ids that the client gave them, until it has taken their answers. */
  private final Map<String, OngoingRequest> operations = new HashMap<>();

  private boolean initialised;
  private boolean heard;
  private boolean asked;
  private long timer;

  SocketSession(
      Vertx vertx,
      ServerWebSocket socket,
      Answering answering,
      Limits limits,
      RoutingContext routing) {
    this.vertx = vertx;
    this.socket = socket;
    this.answering = answering;
    this.limits = limits;
    this.routing = routing;
    this.context = vertx.getOrCreateContext();
  }

  void begin() {
    socket.textMessageHandler(this::hear);
    socket.exceptionHandler(_ -> close(SocketClose.TOO_LARGE));
    timer = vertx.setPeriodic(limits.socketSilence().toMillis() / 2, _ -> listen());
  }

  void end() {
    vertx.cancelTimer(timer);
    operations.values().forEach(OngoingRequest::cancel);
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
        case Initialise _ -> initialise();
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
    if (!initialised) {
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

  private void initialise() {
    if (initialised) {
      close(SocketClose.INITIALISED_TWICE);
    } else {
      initialised = true;
      socket.writeTextMessage(SocketAnswer.ACKNOWLEDGEMENT);
    }
  }

  private void subscribe(Subscribe operation) {
    String id = operation.id();
    if (!initialised) {
      close(SocketClose.NOT_INITIALISED);
    } else if (operations.containsKey(id)) {
      close(SocketClose.KNOWN_ID);
    } else {
      OngoingRequest ongoing = new OngoingRequest();
      operations.put(id, ongoing);
      answer(operation, ongoing)
          .exceptionally(failure -> Answer.of(Failures.refusal(failure), TYPE))
          .thenAccept(answer -> context.runOnContext(_ -> tell(id, ongoing, answer)));
    }
  }

  private CompletionStage<Answer> answer(Subscribe operation, OngoingRequest ongoing) {
    if (operations.size() > limits.socketOperations()) {
      return CompletableFuture.failedStage(
          Refusal.beyond(
              LimitFigures.of("socketOperations", limits.socketOperations()),
              ErrorCode.OVERLOADED,
              "As many operations are under way on this WebSocket as may be."));
    }
    // As each request over HTTP has one of its own.
    Context own = VertxContext.createNewDuplicatedContext(context);
    return CompletableFuture.completedStage(operation)
        .thenComposeAsync(
            asked -> answering.answer(asked(asked, ongoing)),
            task -> own.runOnContext(_ -> task.run()));
  }

  private Asked asked(Subscribe operation, OngoingRequest ongoing) {
    boolean costWanted = routing.request().headers().contains("GraphQL-Cost");
    return new Asked(
        RequestReader.fromObject(operation.request()),
        TYPE,
        false,
        true,
        costWanted,
        Set.of(),
        ongoing,
        routing);
  }

  private void tell(String id, OngoingRequest ongoing, Answer answer) {
    if (!ongoing.equals(operations.get(id))) {
      // The client has lost interest.
      return;
    }
    Future<Void> told;
    if (answer.refusedBy().isEmpty()) {
      socket.writeTextMessage(SocketAnswer.next(id, answer));
      told = socket.writeTextMessage(SocketAnswer.complete(id));
    } else {
      told = socket.writeTextMessage(SocketAnswer.error(id, answer));
    }
    told.onComplete(_ -> operations.remove(id, ongoing));
  }

  private void cancel(String id) {
    OngoingRequest ongoing = operations.remove(id);
    if (ongoing != null) {
      ongoing.cancel();
    }
  }

  private void close(SocketClose reason) {
    socket.close(reason.code(), reason.reason());
  }
}
