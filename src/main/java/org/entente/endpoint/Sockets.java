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
import org.entente.graphql.ErrorCode;
import org.jboss.logging.Logger;

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
  private final Semaphore free;

  Sockets(
      Vertx vertx, Answering answering, Limits limits, CrossSite crossSite, Exchanges exchanges) {
    this.vertx = vertx;
    this.answering = answering;
    this.limits = limits;
    this.crossSite = crossSite;
    this.exchanges = exchanges;
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
      request
          .toWebSocket()
          .onSuccess(socket -> begin(socket, routing))
          // The client was told that it is no handshake.
          .onFailure(e -> {
            LOG.debug("No WebSocket", e);
            free.release();
          });
    }
  }

  private void begin(ServerWebSocket socket, RoutingContext routing) {
    SocketSession session = new SocketSession(vertx, socket, answering, limits, routing);
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
