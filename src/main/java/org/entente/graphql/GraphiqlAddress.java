package org.entente.graphql;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends /graphiql to /graphiql/: the page's own files are found beside it. */
@ApplicationScoped
class GraphiqlAddress {

  private static final String WITHOUT_SLASH = "/graphiql";

  void route(@Observes Router router) {
    router.get(WITHOUT_SLASH).handler(GraphiqlAddress::answer);
    router.head(WITHOUT_SLASH).handler(GraphiqlAddress::answer);
  }

  private static void answer(RoutingContext request) {
    // The route also matches with the slash, where the static files take over.
    if (request.request().path().endsWith("/")) {
      request.next();
      return;
    }
    // Relative, so that it holds below a path prefix of a proxy.
    request.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, "graphiql/").end();
  }
}
