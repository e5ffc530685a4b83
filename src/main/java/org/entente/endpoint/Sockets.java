package org.entente.endpoint;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.security.AccessRefused;
import org.entente.security.Authenticator;
import org.entente.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens WebSockets, for those who may. */
@ApplicationScoped
class Sockets {
  private static final Logger LOG = Logger.getLogger(Sockets.class);

  private static final String PROTOCOL = "graphql-transport-ws";

  /** As the protocol numbers it. */
  private static final short OTHER_PROTOCOL = 4406;

  private final Vertx vertx;
  private final Authenticator authenticator;
  private final CurrentVertxRequest current;

  Sockets(Vertx vertx, Authenticator authenticator, CurrentVertxRequest current) {
    this.vertx = vertx;
    this.authenticator = authenticator;
    this.current = current;
  }

  /** A token may be among the headers; else one may follow in the first message. */
  void open(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    List<String> authorization = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (authorization.isEmpty()) {
      accept(routing, null);
      return;
    }
    // What is not read cannot end, and what has ended cannot be upgraded.
    request.pause();
    var _ =
        authenticator
            .authenticate(authorization)
            .whenComplete((caller, failure) -> {
              if (failure == null) {
                accept(routing, caller);
              } else {
                request.resume();
                refuse(routing, failure);
              }
            });
  }

  private static void refuse(RoutingContext routing, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof AccessRefused refused) {
      Answer answer = Callers.refusal(refused, routing.response()).answer(ResponseType.JSON);
      AnswerWriter.write(routing.request(), answer, ResponseType.JSON);
    } else {
      routing.fail(failure);
    }
  }

  private void accept(RoutingContext routing, @Nullable Caller caller) {
    ContextState state = requestContext(routing);
    Map<String, Object> surroundings = new ConcurrentHashMap<>();
    surroundings.put("runBlocking", false);
    surroundings.put("httpHeaders", Executions.headers(routing));
    surroundings.put("state", state);
    routing
        .request()
        .toWebSocket()
        .onSuccess(socket -> serve(socket, surroundings, caller, state))
        .onFailure(failure -> {
          LOG.debug("A WebSocket was not opened", failure);
          end(state);
        });
  }

  /** One for all that is asked on the socket. */
  private ContextState requestContext(RoutingContext routing) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      current.setCurrent(routing);
      return context.getState();
    } finally {
      context.deactivate();
    }
  }

  private void serve(
      ServerWebSocket socket,
      Map<String, Object> surroundings,
      @Nullable Caller caller,
      ContextState state) {
    if (!PROTOCOL.equals(socket.subProtocol())) {
      socket.close(OTHER_PROTOCOL, "This address speaks " + PROTOCOL);
      end(state);
      return;
    }
    GraphqlSocket handler = new GraphqlSocket(vertx, authenticator, socket, surroundings, caller);
    socket.closeHandler(_ -> {
      handler.onClose();
      end(state);
    });
    socket.exceptionHandler(handler::onThrowable);
    socket.textMessageHandler(handler::onMessage);
  }

  private static void end(ContextState state) {
    Arc.container().requestContext().destroy(state);
  }
}
