package org.entente.endpoint;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;

/** What is answered at /graphql, in place of SmallRye's own handlers. */
@Singleton
class GraphqlRoute {
  static final String PATH = "/graphql";

  /** After Quarkus's filters for CORS (-300), authentication (-200) and authorization (-100). */
  private static final int ORDER = -10;

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final ObservedRequests observed;
  private final Exchanges exchanges;
  private final Sockets sockets;

  GraphqlRoute(ObservedRequests observed, Exchanges exchanges, Sockets sockets) {
    this.observed = observed;
    this.exchanges = exchanges;
    this.sockets = sockets;
  }

  void route(@Observes Router router) {
    replace(router, PATH).handler(observed::observe).handler(this::handle);
  }

  /** A route in place of all that there are for the path. */
  static Route replace(Router router, String path) {
    List<Route> others =
        router.getRoutes().stream().filter(route -> path.equals(route.getPath())).toList();
    others.forEach(Route::remove);
    return router.route(path).order(ORDER);
  }

  private void handle(RoutingContext routing) {
    if (Sockets.isUpgrade(routing.request())) {
      sockets.open(routing);
      return;
    }
    switch (routing.request().method().name()) {
      case "GET", "HEAD" -> get(routing);
      case "POST" -> exchanges.post(routing);
      case "OPTIONS" -> routing.response().setStatusCode(204).putHeader("Allow", METHODS).end();
      default -> refuseMethod(routing);
    }
  }

  private void get(RoutingContext routing) {
    if (isBrowserOpening(routing.request())) {
      openGraphiql(routing);
    } else {
      exchanges.get(routing);
    }
  }

  private static boolean isBrowserOpening(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    String query = request.query();
    return accept != null && accept.contains("text/html") && (query == null || query.isEmpty());
  }

  private static void openGraphiql(RoutingContext routing) {
    HttpServerResponse response = routing.response();
    // Relative, so that it holds below a path prefix of a proxy.
    boolean slash = routing.request().path().endsWith("/");
    response
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, slash ? "../graphiql/" : "graphiql/")
        .putHeader(HttpHeaders.VARY, "Accept")
        .end();
  }

  private void refuseMethod(RoutingContext routing) {
    routing.response().putHeader(HttpHeaders.ALLOW, METHODS);
    exchanges.refuse(
        routing, Refusal.of(405, ErrorCode.BAD_REQUEST, "Send the request by GET or POST."));
  }
}
