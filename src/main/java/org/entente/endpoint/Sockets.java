package org.entente.endpoint;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.entente.endpoint.answering.Answering;
import org.entente.endpoint.request.LimitFigures;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** WebSockets at the endpoint: who may open one, and how many there may be. */
@ApplicationScoped
class Sockets {
  private static final Logger LOG = Logger.getLogger(Sockets.class);
  private static final String PROTOCOL = "graphql-transport-ws";

  private final Vertx vertx;
  private final Answering answering;
  private final Limits limits;
  private final CrossSite crossSite;
  private final Exchanges exchanges;
  private final Callers callers;
  private final ObservedRequests observed;
  private final Semaphore free;

  Sockets(
      Vertx vertx,
      Answering answering,
      Limits limits,
      CrossSite crossSite,
      Exchanges exchanges,
      Callers callers,
      ObservedRequests observed) {
    this.vertx = vertx;
    this.answering = answering;
    this.limits = limits;
    this.crossSite = crossSite;
    this.exchanges = exchanges;
    this.callers = callers;
    this.observed = observed;
    this.free = new Semaphore(limits.sockets());
  }

  static boolean isUpgrade(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_1_1
        && request.method().equals(HttpMethod.GET)
        && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }

  void open(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (!crossSite.allows(request)) {
      exchanges.refuse(
          routing,
          Refusal.of(403, ErrorCode.BAD_REQUEST, "No other site's page may open a WebSocket."));
    } else if (!free.tryAcquire()) {
      exchanges.refuse(
          routing,
          Refusal.beyond(
              LimitFigures.of("sockets", limits.sockets()),
              ErrorCode.OVERLOADED,
              "As many WebSockets are open as may be. Try again later."));
    } else {
      admit(routing);
    }
  }

  /** A token may be among the headers; else one may follow in the first message. */
  private void admit(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      accept(routing, null);
      return;
    }
    // What is not read cannot end, and what has ended cannot be upgraded.
    request.pause();
    callers
        .of(request)
        .whenComplete((caller, failure) -> {
          if (failure == null) {
            accept(routing, caller);
          } else {
            free.release();
            request.resume();
            exchanges.refuse(routing, failure);
          }
        });
  }

  private void accept(RoutingContext routing, @Nullable Caller caller) {
    routing
        .request()
        .toWebSocket()
        .onSuccess(socket -> begin(socket, routing, caller))
        // The client was told that it is no handshake.
        .onFailure(e -> {
          LOG.debug("No WebSocket", e);
          free.release();
        });
  }

  private void begin(ServerWebSocket socket, RoutingContext routing, @Nullable Caller caller) {
    SocketSession session =
        new SocketSession(vertx, socket, answering, limits, callers, observed, routing, caller);
    socket.closeHandler(_ -> {
      free.release();
      session.end();
    });
    if (PROTOCOL.equals(socket.subProtocol())) {
      session.begin();
    } else {
      socket.close(SocketClose.OTHER_PROTOCOL.code(), SocketClose.OTHER_PROTOCOL.reason());
    }
  }

  /** How many more may be opened. */
  int free() {
    return free.availablePermits();
  }
}
